-- The report by condition as grouped counts. Of the courses that began in a period (half-open) and are admitted, each
-- patient's first one of the condition counts, or the first one of all conditions in a list where a single line is asked for.
-- kind 0: all courses. kind 1: patients by baseline, answer at day 7 and status. kind 2: when relief began. kind 3: when it
-- was lost, and by then where the next infusion came first. Times in whole hours since t = 0: down for what lies before,
-- up for what lies after, so that the event is still between them.
WITH admitted AS (
  SELECT
    CASE WHEN ? THEN report_group ELSE '' END AS report_line,
    baseline_tenths, baseline_source, carried_over, day7_score, own_status, p30_status, p50_status, two_points_status,
    own_onset_after DIV 3600000000 AS onset_after, (own_onset_up_to + 3599999999) DIV 3600000000 AS onset_up_to,
    own_lost_after DIV 3600000000 AS lost_after, (own_lost_up_to + 3599999999) DIV 3600000000 AS lost_up_to, own_ends_by,
    CASE WHEN own_ends_by = 'NEXT_INFUSION' THEN (next_infusion + 3599999999) DIV 3600000000 END AS treated_again,
    ROW_NUMBER() OVER (PARTITION BY patient_number, CASE WHEN ? THEN report_group ELSE '' END ORDER BY began, course_id) AS turn
  FROM course_outcome
  WHERE round_id = ? AND began >= ? AND began < ?
    AND (? OR FIND_IN_SET(report_group, ?) > 0)
    AND {narrowed}
)
SELECT
  report_line, kind,
  CASE WHEN kind = 1 THEN baseline_tenths END AS baseline,
  CASE WHEN kind = 1 THEN baseline_source END AS source,
  CASE WHEN kind = 1 THEN carried_over END AS carried,
  CASE WHEN kind = 1 THEN day7_score END AS day_seven,
  CASE WHEN kind = 1 THEN own_status END AS own,
  CASE WHEN kind = 1 THEN p30_status END AS at30,
  CASE WHEN kind = 1 THEN p50_status END AS at50,
  CASE WHEN kind = 1 THEN two_points_status END AS two_points,
  CASE kind WHEN 2 THEN onset_after WHEN 3 THEN lost_after END AS after_hours,
  CASE kind WHEN 2 THEN onset_up_to WHEN 3 THEN lost_up_to END AS up_to_hours,
  CASE WHEN kind = 3 THEN own_ends_by END AS ends_by,
  CASE WHEN kind = 3 THEN treated_again END AS treated_again_hours,
  COUNT(*) AS number
FROM admitted
CROSS JOIN (SELECT 0 AS kind UNION ALL SELECT 1 UNION ALL SELECT 2 UNION ALL SELECT 3) AS kinds
WHERE kind = 0 OR (turn = 1 AND (kind = 1 OR (kind = 2 AND onset_after IS NOT NULL) OR (kind = 3 AND lost_after IS NOT NULL)))
GROUP BY report_line, kind, baseline, source, carried, day_seven, own, at30, at50, two_points, after_hours, up_to_hours, ends_by,
  treated_again_hours
