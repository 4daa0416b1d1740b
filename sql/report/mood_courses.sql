-- Courses of some conditions that began in a period (half-open) and are admitted, with their totals of the PHQ-9 before and after,
-- by the view course_mood, and what the rules say of the response. Where a condition came to be reported on the PHQ-9 just now, that is not assessed
-- before the round that this began is through. turn 1 is each patient's first one of the condition, which the report counts. due: from now on no
-- sheet can follow that speaks for after the course, and no response begin.
SELECT
  report_group, course_id, patient_id, course_number, began, began_on,
  before_id, before_at, total_before, after_id, after_at, total_after,
  COALESCE(mood_sheets, 0) AS mood_sheets, COALESCE(mood_status, 'NOT_ASSESSED') AS mood_status,
  mood_onset_after, mood_onset_up_to, mood_lost_after, mood_lost_up_to, mood_ends_by, mood_unconfirmed,
  COALESCE(mood_after_until <= ?, FALSE) AS due,
  ROW_NUMBER() OVER (PARTITION BY patient_number, report_group ORDER BY began, course_id) AS turn
FROM course_mood
WHERE round_id = ? AND began >= ? AND began < ?
  AND FIND_IN_SET(report_group, ?) > 0
  AND {narrowed}
