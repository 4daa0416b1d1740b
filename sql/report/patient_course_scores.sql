-- The courses of one patient in the order of their first infusions, each with the scores that may speak for it:
-- the rules and the columns of course_scores, without a period.
WITH begun AS (
  SELECT course_id, MIN(started_at) AS began, MAX(ended_at) AS ended
    FROM visit
   WHERE patient_id = ?1 AND started_at IS NOT NULL
   GROUP BY course_id
),
spanned AS (
  SELECT
    course.id, course.patient_id, course.report_group, course.protocol_id, begun.began, begun.ended,
    ROW_NUMBER() OVER (PARTITION BY course.report_group ORDER BY begun.began, course.id) AS number_by_time,
    (SELECT MAX(ROUND(first.given_mg / first.weight_kg, 4))
       FROM visit first
      WHERE first.course_id = course.id AND first.started_at = begun.began) AS mg_per_kg,
    (SELECT MAX(last.left_at)
       FROM visit last
      WHERE last.course_id = course.id AND last.ended_at = begun.ended) AS left_at,
    (SELECT MIN(later.started_at)
       FROM visit later
      WHERE later.patient_id = course.patient_id AND later.started_at > begun.ended) AS next_infusion
  FROM begun JOIN course ON course.id = begun.course_id
)
SELECT
  spanned.id, spanned.patient_id, spanned.report_group, spanned.began, spanned.ended, spanned.next_infusion,
  score.item, score.moment, score.speaks_for, score.score, score.visit_id,
  1 AS begun_in_period, spanned.protocol_id, spanned.number_by_time, spanned.mg_per_kg,
  CAST(patient.date_of_birth AS CHAR), patient.sex
FROM spanned
JOIN patient ON patient.id = spanned.patient_id
JOIN report_group ON report_group.code = spanned.report_group
LEFT JOIN score
  ON report_group.endpoint = 'NRS'
 AND score.patient_id = spanned.patient_id
 AND score.report_group = spanned.report_group
 AND score.moment IN ('BEFORE', 'HOME', 'FOLLOW_UP')
 AND score.speaks_for >= spanned.began - INTERVAL 9 DAY
 AND (score.speaks_for <= spanned.began
      OR (score.speaks_for > spanned.ended
          AND (score.source = 'IMPORT' OR score.speaks_for > spanned.left_at)
          AND (spanned.next_infusion IS NULL OR score.speaks_for < spanned.next_infusion)))
ORDER BY spanned.began, spanned.id
