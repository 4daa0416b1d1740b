-- Courses a year before, of patients with one course of pain so far, so that files of a calendar year have something to tell. The numbers
-- are pseudo-random ones as in V0002. Nothing here means anything clinically.
CREATE TABLE demo_numbers AS
  WITH RECURSIVE series (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM series WHERE n < 70)
  SELECT n FROM series;

CREATE TABLE demo_course AS
SELECT CONV(SUBSTR(HEX(course.id), 20), 16, 10) AS p, course.id AS course_id, course.patient_id, course.report_group, course.protocol_id,
  protocol.infusion_minutes, protocol.recovery_minutes,
  CASE WHEN protocol.dose_unit = 'MG_PER_KG' THEN protocol.dose ELSE protocol.dose * protocol.infusion_minutes / 60 END AS mg_per_kg,
  (SELECT MIN(visit.arrived_at) FROM visit WHERE visit.course_id = course.id) - INTERVAL 1 YEAR AS first_arrived,
  CAST(5.4 + 3.6 * CRC32(CONCAT(HEX(course.id), 'baseline')) / 4294967295 AS DOUBLE) AS baseline,
  CRC32(CONCAT(HEX(course.id), 'responds')) % 100 < 58 AS responds,
  26 * POWER(-LN(1 - CRC32(CONCAT(HEX(course.id), 'lasts')) / 4294967296), 1 / 1.2) AS relief_days
  FROM course
  JOIN protocol ON protocol.id = course.protocol_id
  JOIN report_group ON report_group.code = course.report_group AND report_group.endpoint = 'NRS'
 WHERE course.id BETWEEN UNHEX('0192F0000000700080F0000000000001') AND UNHEX('0192F0000000700080F0000000000092')
   AND NOT EXISTS (SELECT 1 FROM course other WHERE other.patient_id = course.patient_id AND other.id <> course.id)
   AND CRC32(HEX(course.id)) % 7 > 0;

UPDATE course JOIN demo_course ON demo_course.course_id = course.id SET course.course_number = 2;

INSERT INTO course (id, patient_id, report_group, protocol_id, course_number, opened_at)
SELECT UNHEX(CONCAT('0192F0000000700078F', LPAD(HEX(p), 13, '0'))), patient_id, report_group, protocol_id, 1, first_arrived - INTERVAL 7 DAY
FROM demo_course;

-- Six sessions, three days apart.
CREATE TABLE demo_visit AS
SELECT demo_course.*, session.n AS s, first_arrived + INTERVAL 3 * session.n DAY AS arrived_at
FROM demo_course JOIN demo_numbers AS session ON session.n < 6;

INSERT INTO visit (id, course_id, patient_id, weight_kg, arrived_at, started_at, ended_at, left_at, given_mg, given_minutes)
SELECT UNHEX(CONCAT('0192F0000000700078', LPAD(HEX(p * 10 + s), 14, '0'))), UNHEX(CONCAT('0192F0000000700078F', LPAD(HEX(p), 13, '0'))),
  patient_id, 52 + p % 48, arrived_at, arrived_at + INTERVAL 31 MINUTE, arrived_at + INTERVAL 31 + infusion_minutes MINUTE,
  arrived_at + INTERVAL 35 + infusion_minutes + recovery_minutes MINUTE, ROUND((52 + p % 48) * mg_per_kg, 1), infusion_minutes
FROM demo_visit;

-- Pain is asked on the evenings of the week before, and on fixed days afterwards.
CREATE TABLE demo_answer AS
SELECT p, patient_id, report_group, 'HOME' AS moment, TIMESTAMP(DATE(first_arrived), '20:00:00') - INTERVAL 7 - day.n DAY AS at,
  baseline + 1.4 * (CRC32(CONCAT(p, day.n, 'evening')) / 4294967295 - 0.5) AS pain
FROM demo_course JOIN demo_numbers AS day ON day.n < 7
UNION ALL
SELECT p, patient_id, report_group, IF(day.n IN (1, 3, 7, 14, 28), 'FOLLOW_UP', 'HOME'), arrived_at + INTERVAL 31 + infusion_minutes + 24 * 60 * day.n MINUTE,
  CASE WHEN responds AND day.n < relief_days
    THEN baseline * (0.3 + 0.38 * CRC32(CONCAT(p, day.n, 'eased')) / 4294967295)
    ELSE baseline * (0.82 + 0.25 * CRC32(CONCAT(p, day.n, 'back')) / 4294967295) END
FROM demo_visit JOIN demo_numbers AS day ON day.n IN (1, 3, 7, 14, 21, 28, 35, 42, 49, 56, 63, 70)
WHERE s = 5 AND CRC32(CONCAT(p, day.n, 'quiet')) % 100 >= 13;

INSERT INTO given_score (id, patient_id, report_group, item, score, moment, speaks_for, source, recorded_at, recorded_by)
SELECT UNHEX(CONCAT('0192F0000000700079', LPAD(HEX(ROW_NUMBER() OVER (ORDER BY p, at)), 14, '0'))), patient_id, report_group, 'AVERAGE_24H',
  LEAST(10, GREATEST(0, ROUND(pain))), moment, at, 'STAFF', at + INTERVAL 2 MINUTE, (SELECT id FROM staff WHERE username = 'nurse')
FROM demo_answer;

DROP TABLE demo_answer;
DROP TABLE demo_visit;
DROP TABLE demo_course;
DROP TABLE demo_numbers;
