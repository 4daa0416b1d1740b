-- Planned and actual minutes of the visits that were booked to start in a period, as counts of equal ones, by week and
-- protocol. PREP is told as in the view analyst_phase. The parameters are those of operations_visits.
WITH RECURSIVE weeks (n, starts_at, ends_at) AS (
  SELECT 0, CAST(SUBSTRING(?1, 1, 19) AS DATETIME), CAST(SUBSTRING(?1, 21, 19) AS DATETIME)
  UNION ALL
  SELECT n + 1, CAST(SUBSTRING(?1, n * 20 + 21, 19) AS DATETIME), CAST(SUBSTRING(?1, n * 20 + 41, 19) AS DATETIME)
    FROM weeks
   WHERE n + 1 < ?2
),
seen AS (
  SELECT
    weeks.n, analyst_visit.protocol, analyst_visit.late_minutes, analyst_visit.wait_minutes, analyst_visit.planned_prep_minutes,
    CASE
      WHEN analyst_visit.started_at < analyst_visit.starts_at
        THEN CAST(ROUND(TIMESTAMPDIFF(SECOND, analyst_visit.arrived_at, analyst_visit.started_at) / 60) AS SIGNED)
      ELSE analyst_visit.planned_prep_minutes + analyst_visit.wait_minutes
    END AS prep_minutes,
    analyst_visit.planned_infusion_minutes, analyst_visit.infusion_minutes,
    analyst_visit.planned_recovery_minutes, analyst_visit.recovery_minutes,
    analyst_visit.planned_visit_minutes, analyst_visit.visit_minutes
  FROM analyst_visit
  JOIN weeks ON analyst_visit.starts_at >= weeks.starts_at AND analyst_visit.starts_at < weeks.ends_at
  WHERE analyst_visit.starts_at >= ?3 AND analyst_visit.starts_at < ?4 AND analyst_visit.arrived_at IS NOT NULL
)
SELECT 'LATE', n, protocol, 0 AS planned, late_minutes AS actual, COUNT(*)
  FROM seen GROUP BY n, protocol, late_minutes
UNION ALL
SELECT 'WAIT', n, protocol, 0, wait_minutes, COUNT(*)
  FROM seen WHERE wait_minutes IS NOT NULL GROUP BY n, protocol, wait_minutes
UNION ALL
SELECT 'PREP', n, protocol, planned_prep_minutes, prep_minutes, COUNT(*)
  FROM seen WHERE prep_minutes IS NOT NULL GROUP BY n, protocol, planned_prep_minutes, prep_minutes
UNION ALL
SELECT 'INFUSION', n, protocol, planned_infusion_minutes, infusion_minutes, COUNT(*)
  FROM seen WHERE infusion_minutes IS NOT NULL GROUP BY n, protocol, planned_infusion_minutes, infusion_minutes
UNION ALL
SELECT 'RECOVERY', n, protocol, planned_recovery_minutes, recovery_minutes, COUNT(*)
  FROM seen WHERE recovery_minutes IS NOT NULL GROUP BY n, protocol, planned_recovery_minutes, recovery_minutes
UNION ALL
SELECT 'VISIT', n, protocol, planned_visit_minutes, visit_minutes, COUNT(*)
  FROM seen WHERE visit_minutes IS NOT NULL GROUP BY n, protocol, planned_visit_minutes, visit_minutes
