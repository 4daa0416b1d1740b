-- A course says what it treats; patients whose record does not name that condition get it, as new courses do from now on.
INSERT INTO patient_condition (id, patient_id, report_group, recorded_at)
SELECT UNHEX(REPLACE(UUID(), '-', '')), untold.patient_id, untold.report_group, untold.opened_at
FROM (
  SELECT course.patient_id, course.report_group, MIN(course.opened_at) AS opened_at
  FROM course
  WHERE NOT EXISTS (
    SELECT 1 FROM patient_condition AS told
    WHERE told.patient_id = course.patient_id AND told.report_group = course.report_group)
  GROUP BY course.patient_id, course.report_group
) AS untold;
