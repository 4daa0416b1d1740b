-- Patients who have a medication review with opioids both before and after a course, by the view course_opioids, of some
-- conditions or of all. Of the courses that began in a period (half-open) and are admitted, each patient's first one of the
-- condition counts.
WITH admitted AS (
  SELECT
    round_id, course_id, ROW_NUMBER() OVER (PARTITION BY patient_number, report_group ORDER BY began, course_id) AS turn
  FROM course_outcome
  WHERE round_id = ? AND began >= ? AND began < ?
    AND (? OR FIND_IN_SET(report_group, ?) > 0)
    AND {narrowed}
)
SELECT
  around.report_group, around.patient_id, around.course_number, around.began_on,
  around.before_on, around.mme_before, around.after_on, around.mme_after
FROM admitted
JOIN course_opioids AS around ON around.round_id = admitted.round_id AND around.course_id = admitted.course_id
WHERE admitted.turn = 1 AND around.mme_before IS NOT NULL AND around.mme_after IS NOT NULL
ORDER BY around.began, around.course_id
