-- Medication reviews: everyone with a course has one from the week before it, two in three of those who ended one four weeks later.
-- One patient in three takes opioids. Nothing here means anything clinically.
CREATE TABLE demo_review AS
SELECT course.patient_id AS patient_id, 0 AS later, DATE(MIN(visit.started_at)) - INTERVAL 3 DAY AS reviewed_on,
  CASE WHEN CRC32(HEX(course.patient_id)) % 3 = 0 THEN CAST(20 + 10 * (CRC32(CONCAT(HEX(course.patient_id), 'dose')) % 8) AS DECIMAL(7, 1)) ELSE 0.0 END AS mme
  FROM course JOIN visit ON visit.course_id = course.id
 WHERE visit.started_at IS NOT NULL
 GROUP BY course.patient_id;

INSERT INTO demo_review (patient_id, later, reviewed_on, mme)
SELECT course.patient_id, 1, DATE(MAX(visit.ended_at)) + INTERVAL 28 DAY,
  GREATEST(0, demo_review.mme - 10 * (CRC32(CONCAT(HEX(course.patient_id), 'change')) % 4))
  FROM course JOIN visit ON visit.course_id = course.id JOIN demo_review ON demo_review.patient_id = course.patient_id
 WHERE course.course_number = 1 AND visit.ended_at IS NOT NULL AND CRC32(CONCAT(HEX(course.patient_id), 'later')) % 3 > 0
 GROUP BY course.patient_id, demo_review.mme
HAVING DATE(MAX(visit.ended_at)) + INTERVAL 28 DAY < UTC_DATE();

INSERT INTO medication_review (id, patient_id, reviewed_on, mme_per_day, recorded_at, recorded_by)
SELECT UNHEX(CONCAT('0192F00000007000', IF(later = 0, '85', '86'), SUBSTR(HEX(patient_id), 19))), patient_id, reviewed_on, mme,
  CAST(reviewed_on AS DATETIME) + INTERVAL 16 HOUR, (SELECT id FROM staff WHERE username = 'nurse')
  FROM demo_review;

INSERT INTO medication_review_line (review_id, position, name, dose, mme_per_day)
SELECT id, 0, 'Oxycodone', CONCAT(FORMAT(mme_per_day / 1.5, 0), ' mg a day'), mme_per_day FROM medication_review WHERE mme_per_day > 0;

INSERT INTO medication_review_line (review_id, position, name, dose)
SELECT id, 1, 'Gabapentin', '300 mg three times a day' FROM medication_review WHERE CRC32(HEX(patient_id)) % 2 = 0;

DROP TABLE demo_review;
