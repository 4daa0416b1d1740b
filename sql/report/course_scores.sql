-- All courses of some patients that have begun, in the order of their first infusions, each with the scores that may speak
-- for it: those of the days before and those between its end (t = 0) and the next infusion of the patient, of whatever course.
-- The course's own next infusion does not end its episode: once it has ended the course ends there. Until then it is going_on.
-- What staff enter counts only from after the patient left: up to then they are sedated. Where no leaving is on record (left_at is NULL), the
-- caller leaves out what lies on the local day of the infusion's end. What was imported counts by its time.
-- A course without such scores has one row without score; pain scores count for pain conditions only.
WITH begun AS (
  SELECT course_id, MIN(started_at) AS began, MAX(ended_at) AS ended
    FROM visit
   WHERE started_at IS NOT NULL AND patient_id IN (?)
   GROUP BY course_id
),
spanned AS (
  SELECT
    course.id, course.patient_id, course.report_group, course.protocol_id, begun.began, begun.ended,
    course.course_number,
    (SELECT MAX(ROUND(first.given_mg / first.weight_kg, 4))
       FROM visit first
      WHERE first.course_id = course.id AND first.started_at = begun.began) AS mg_per_kg,
    (SELECT MAX(last.left_at)
       FROM visit last
      WHERE last.course_id = course.id AND last.ended_at = begun.ended) AS left_at,
    (SELECT MIN(later.started_at)
       FROM visit later
      WHERE later.patient_id = course.patient_id AND later.course_id <> course.id
        AND later.started_at > begun.ended) AS next_infusion,
    (SELECT MIN(running.started_at)
       FROM visit running
      WHERE running.course_id = course.id AND running.started_at > begun.ended) AS going_on
  FROM begun JOIN course ON course.id = begun.course_id
)
SELECT
  spanned.id, spanned.patient_id, spanned.report_group, spanned.began, spanned.ended, spanned.next_infusion,
  score.item, score.moment, score.speaks_for, score.score, score.visit_id, score.source, spanned.left_at,
  spanned.protocol_id, spanned.course_number, spanned.mg_per_kg, CAST(patient.date_of_birth AS CHAR) AS date_of_birth, patient.sex,
  report_group.endpoint
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
          AND (score.source = 'IMPORT' OR spanned.left_at IS NULL OR score.speaks_for > spanned.left_at)
          AND (spanned.next_infusion IS NULL OR score.speaks_for < spanned.next_infusion)
          AND (spanned.going_on IS NULL OR score.speaks_for < spanned.going_on)))
ORDER BY spanned.began, spanned.id
