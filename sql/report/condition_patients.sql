-- How many patients each condition has with a course that began in a period (half-open), before anything is narrowed.
SELECT report_group, COUNT(DISTINCT patient_number) AS patients
  FROM course_outcome
 WHERE round_id = ? AND began >= ? AND began < ?
 GROUP BY report_group
