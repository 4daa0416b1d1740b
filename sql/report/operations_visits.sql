-- What became of the appointments that were booked to start in a period, by week, with the days from booking to start.
-- Parameters: the weeks as one text of 20 characters each, UTC as yyyy-mm-ddThh:mm:ss and a blank, first the start of each,
-- then the end of the last; the number of weeks; first instant of the period and first instant after it.
WITH RECURSIVE weeks (n, starts_at, ends_at) AS (
  SELECT 0, CAST(SUBSTRING(?1, 1, 19) AS DATETIME), CAST(SUBSTRING(?1, 21, 19) AS DATETIME)
  UNION ALL
  SELECT n + 1, CAST(SUBSTRING(?1, n * 20 + 21, 19) AS DATETIME), CAST(SUBSTRING(?1, n * 20 + 41, 19) AS DATETIME)
    FROM weeks
   WHERE n + 1 < ?2
)
SELECT
  weeks.n, analyst_visit.status, analyst_visit.cancelled_by, COALESCE(analyst_visit.cancelled_late, 0),
  CASE WHEN analyst_visit.session_number = 1 THEN 1 ELSE 0 END, analyst_visit.lead_days, COUNT(*)
FROM analyst_visit
JOIN weeks ON analyst_visit.starts_at >= weeks.starts_at AND analyst_visit.starts_at < weeks.ends_at
WHERE analyst_visit.starts_at >= ?3 AND analyst_visit.starts_at < ?4
GROUP BY 1, 2, 3, 4, 5, 6
