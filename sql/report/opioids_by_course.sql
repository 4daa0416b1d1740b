-- Courses whose first infusion starts in a period (half-open), in that order, each with every standing medication review of its patient.
-- Courses of patients without any review are left out: they have neither before nor after.
WITH begun AS (
  SELECT course_id, MIN(started_at) AS began, MAX(ended_at) AS ended
    FROM visit
   WHERE started_at IS NOT NULL
   GROUP BY course_id
  HAVING MIN(started_at) < ?2
),
numbered AS (
  SELECT
    course.id, course.patient_id, course.report_group, course.protocol_id, begun.began, begun.ended,
    ROW_NUMBER() OVER (PARTITION BY course.patient_id, course.report_group ORDER BY begun.began, course.id) AS number_by_time
  FROM begun JOIN course ON course.id = begun.course_id
)
SELECT
  numbered.id, numbered.patient_id, numbered.report_group, numbered.protocol_id, numbered.began, numbered.ended,
  (SELECT MIN(later.started_at)
     FROM visit later
    WHERE later.patient_id = numbered.patient_id AND later.started_at > numbered.ended) AS next_infusion,
  numbered.number_by_time,
  (SELECT MAX(ROUND(first.given_mg / first.weight_kg, 4))
     FROM visit first
    WHERE first.course_id = numbered.id AND first.started_at = numbered.began) AS mg_per_kg,
  CAST(patient.date_of_birth AS CHAR), patient.sex, CAST(review.reviewed_on AS CHAR), review.mme_per_day
FROM numbered
JOIN patient ON patient.id = numbered.patient_id
JOIN medication_review review ON review.patient_id = numbered.patient_id AND review.replaced_at IS NULL
WHERE numbered.began >= ?1
ORDER BY numbered.began, numbered.id
