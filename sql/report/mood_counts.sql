-- Patients of conditions that are reported on the PHQ-9, by their totals before and after a course. Of the courses that began
-- in a period (half-open) and are admitted, each patient's first one of the condition counts. Before: the last sheet with a total
-- of so many days up to the start of the first infusion. After: the last one from a first to the end of a last day after the end
-- of the last infusion, and before the next one. Days have 24 hours. A sheet that was set aside counts nowhere.
WITH admitted AS (
  SELECT
    report_group, patient_number, began, ended, next_infusion,
    ROW_NUMBER() OVER (PARTITION BY patient_number, report_group ORDER BY began, course_id) AS turn
  FROM course_outcome
  WHERE round_id = ? AND began >= ? AND began < ?
    AND FIND_IN_SET(report_group, ?) > 0
    AND (? IS NULL OR protocol_id = ?)
    AND (? IS NULL OR (mg_per_kg >= ? AND mg_per_kg < ?))
    AND course_number BETWEEN ? AND ?
    AND age BETWEEN ? AND ?
    AND (? IS NULL OR sex = ?)
),
around AS (
  SELECT
    admitted.report_group,
    (SELECT sheet.total
       FROM answer_sheet sheet
      WHERE sheet.patient_id = assessed_patient.patient_id AND sheet.instrument = 'PHQ9'
        AND sheet.total IS NOT NULL AND sheet.set_aside_at IS NULL
        AND sheet.answered_at >= admitted.began - INTERVAL ? DAY AND sheet.answered_at <= admitted.began
      ORDER BY sheet.answered_at DESC, sheet.recorded_at DESC, sheet.id DESC
      LIMIT 1) AS total_before,
    (SELECT sheet.total
       FROM answer_sheet sheet
      WHERE sheet.patient_id = assessed_patient.patient_id AND sheet.instrument = 'PHQ9'
        AND sheet.total IS NOT NULL AND sheet.set_aside_at IS NULL
        AND sheet.answered_at >= admitted.ended + INTERVAL ? DAY AND sheet.answered_at < admitted.ended + INTERVAL ? DAY
        AND (admitted.next_infusion IS NULL OR sheet.answered_at < admitted.ended + INTERVAL admitted.next_infusion MICROSECOND)
      ORDER BY sheet.answered_at DESC, sheet.recorded_at DESC, sheet.id DESC
      LIMIT 1) AS total_after
  FROM admitted
  JOIN assessed_patient ON assessed_patient.number = admitted.patient_number
  WHERE admitted.turn = 1
)
SELECT report_group, total_before, total_after, COUNT(*) AS number
FROM around
GROUP BY report_group, total_before, total_after
