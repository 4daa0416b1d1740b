-- Courses of the past year with their visits and diaries, made from fixed pseudo-random numbers: chance(n, key) is
-- CRC32 scaled to 0..1. Relief ends after a Weibull(1.2) time; the diary is asked on fixed days and sometimes silent.
-- Nothing here means anything clinically.
CREATE TABLE demo_numbers AS
  WITH RECURSIVE series (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM series WHERE n < 400)
  SELECT n FROM series;

-- What each condition's invented patients are like.
CREATE TABLE demo_condition (
  report_group VARCHAR(20) COLLATE utf8mb4_unicode_520_ci, first_patient INT, last_patient INT, protocol VARCHAR(80) COLLATE utf8mb4_unicode_520_ci,
  responding DOUBLE, scale_days DOUBLE);
INSERT INTO demo_condition VALUES
  ('NEUROPATHIC', 1, 44, 'Pain 2 h', 0.62, 30),
  ('FIBROMYALGIA', 45, 74, 'Pain 2 h', 0.45, 16),
  ('BACK', 75, 102, 'Pain 2 h', 0.55, 22),
  ('CRPS', 103, 130, 'CRPS 4 h', 0.72, 44),
  ('MIGRAINE', 131, 146, 'Pain 2 h', 0.6, 20),
  ('CANCER', 147, 149, 'Pain 2 h', 0.5, 18),
  ('MOOD', 150, 160, 'Mood 40 min', 0.7, 18);

INSERT INTO patient_condition (id, patient_id, report_group, code_system, code, recorded_at)
SELECT UNHEX(CONCAT('0192F0000000700080E', LPAD(HEX(patient.n), 13, '0'))),
  UNHEX(CONCAT('0192F0000000700080D', LPAD(HEX(patient.n), 13, '0'))), demo_condition.report_group, 'ICD-10-CM',
  (SELECT MIN(code) FROM report_group_code WHERE report_group_code.report_group = demo_condition.report_group),
  UTC_TIMESTAMP(6) - INTERVAL 1 YEAR
FROM demo_condition JOIN demo_numbers AS patient ON patient.n BETWEEN first_patient AND last_patient;

INSERT INTO intake (patient_id, taken_at)
SELECT UNHEX(CONCAT('0192F0000000700080D', LPAD(HEX(n), 13, '0'))), UTC_TIMESTAMP(6) - INTERVAL 1 YEAR
FROM demo_numbers WHERE n BETWEEN 1 AND 160;

INSERT INTO intake_symptom (patient_id, symptom)
SELECT patient_id, symptom FROM intake
JOIN (SELECT 'PERSISTENT_PAIN' AS symptom UNION SELECT 'BURNING' UNION SELECT 'TINGLING' UNION SELECT 'FATIGUE'
  UNION SELECT 'SLEEP_DIFFICULTY' UNION SELECT 'LOW_MOOD') AS symptoms
WHERE CRC32(CONCAT(HEX(patient_id), symptom)) % 3 = 0;

-- One course each; every third patient whose first course began long enough ago has a second.
CREATE TABLE demo_course AS
SELECT patient.n + 1000 * course.n AS c, patient.n AS p, course.n + 1 AS course_number, demo_condition.report_group,
  protocol.id AS protocol_id, protocol.infusion_minutes, protocol.recovery_minutes,
  CASE WHEN protocol.dose_unit = 'MG_PER_KG' THEN protocol.dose ELSE protocol.dose * protocol.infusion_minutes / 60 END AS mg_per_kg,
  45 + (patient.n * 37) % 270 - 62 * course.n AS begun_days_ago,
  CAST(CASE WHEN patient.n % 19 = 7 THEN 3.2 ELSE 5.4 + 3.6 * CRC32(CONCAT(patient.n, 'baseline')) / 4294967295 END AS DOUBLE) AS baseline,
  CRC32(CONCAT(patient.n, course.n, 'responds')) / 4294967295 < responding AS responds,
  scale_days * POWER(-LN(1 - CRC32(CONCAT(patient.n, course.n, 'lasts')) / 4294967296), 1 / 1.2) AS relief_days
FROM demo_condition
JOIN protocol ON protocol.name = demo_condition.protocol
JOIN demo_numbers AS patient ON patient.n BETWEEN first_patient AND last_patient
JOIN demo_numbers AS course ON course.n = 0 OR (course.n = 1 AND patient.n % 3 = 0 AND 45 + (patient.n * 37) % 270 > 110);

INSERT INTO course (id, patient_id, report_group, protocol_id, course_number, opened_at)
SELECT UNHEX(CONCAT('0192F0000000700080F', LPAD(HEX(c), 13, '0'))), UNHEX(CONCAT('0192F0000000700080D', LPAD(HEX(p), 13, '0'))),
  report_group, protocol_id, course_number, UTC_TIMESTAMP(6) - INTERVAL begun_days_ago + 7 DAY
FROM demo_course;

-- Six sessions, three days apart; the chair time varies by patient.
CREATE TABLE demo_visit AS
SELECT demo_course.*, session.n AS s,
  CURRENT_DATE - INTERVAL begun_days_ago - 3 * session.n DAY + INTERVAL 7 * 60 + 15 * (p % 12) MINUTE AS arrived_at
FROM demo_course JOIN demo_numbers AS session ON session.n < 6;

INSERT INTO visit (id, course_id, patient_id, weight_kg, arrived_at, started_at, ended_at, left_at, given_mg, given_minutes)
SELECT UNHEX(CONCAT('0192F0000000700081', LPAD(HEX(c * 10 + s), 14, '0'))), UNHEX(CONCAT('0192F0000000700080F', LPAD(HEX(c), 13, '0'))),
  UNHEX(CONCAT('0192F0000000700080D', LPAD(HEX(p), 13, '0'))), 52 + p % 48, arrived_at, arrived_at + INTERVAL 31 MINUTE,
  arrived_at + INTERVAL 31 + infusion_minutes MINUTE, arrived_at + INTERVAL 35 + infusion_minutes + recovery_minutes MINUTE,
  ROUND((52 + p % 48) * mg_per_kg, 1), infusion_minutes
FROM demo_visit;

-- Pain is asked for the week before, in the clinic, and on fixed days afterwards.
CREATE TABLE demo_answer AS
SELECT c, p, report_group, NULL AS visit_number, 'HOME' AS moment, 'AVERAGE_24H' AS item,
  CURRENT_DATE - INTERVAL begun_days_ago + 7 - day.n DAY + INTERVAL 20 HOUR AS at, baseline + 1.4 * (CRC32(CONCAT(c, day.n, 'before')) / 4294967295 - 0.5) AS pain
FROM demo_course JOIN demo_numbers AS day ON day.n < 7
UNION ALL
SELECT c, p, report_group, c * 10 + s, moment.name, moment.item, arrived_at + INTERVAL moment.minutes + moment.infusion * infusion_minutes MINUTE,
  baseline * moment.share + 1.2 * (CRC32(CONCAT(c, s, moment.name, 'visit')) / 4294967295 - 0.5)
FROM demo_visit
JOIN (SELECT 'BEFORE' AS name, 'NOW' AS item, 10 AS minutes, 0 AS infusion, 0.95 AS share
  UNION ALL SELECT 'END_OF_INFUSION', 'NOW', 31, 1, 0.45 UNION ALL SELECT 'DISCHARGE', 'NOW', 60, 1, 0.55) AS moment
UNION ALL
SELECT c, p, report_group, NULL, IF(followup.staff, 'FOLLOW_UP', 'HOME'), 'AVERAGE_24H',
  arrived_at + INTERVAL 31 + infusion_minutes + 24 * 60 * followup.days MINUTE,
  CASE WHEN responds AND followup.days < relief_days
    THEN baseline * (0.3 + 0.38 * CRC32(CONCAT(c, followup.days, 'relief')) / 4294967295)
    ELSE baseline * (0.82 + 0.25 * CRC32(CONCAT(c, followup.days, 'lost')) / 4294967295) END
FROM demo_visit
JOIN (SELECT 1 AS days, TRUE AS staff UNION SELECT 3, TRUE UNION SELECT 7, TRUE UNION SELECT 14, TRUE UNION SELECT 21, FALSE
  UNION SELECT 28, TRUE UNION SELECT 35, FALSE UNION SELECT 42, FALSE UNION SELECT 49, FALSE UNION SELECT 56, FALSE
  UNION SELECT 63, FALSE UNION SELECT 70, FALSE) AS followup
WHERE s = 5 AND CRC32(CONCAT(c, followup.days, 'silent')) % 100 >= 13;

INSERT INTO score (id, patient_id, report_group, item, score, moment, speaks_for, visit_id, source, recorded_at, recorded_by)
SELECT UNHEX(CONCAT('0192F0000000700082', LPAD(HEX(ROW_NUMBER() OVER (ORDER BY c, at, item)), 14, '0'))),
  UNHEX(CONCAT('0192F0000000700080D', LPAD(HEX(p), 13, '0'))), report_group, item, LEAST(10, GREATEST(0, ROUND(pain))), moment, at,
  CASE WHEN visit_number IS NULL THEN NULL ELSE UNHEX(CONCAT('0192F0000000700081', LPAD(HEX(visit_number), 14, '0'))) END,
  'STAFF', at + INTERVAL 2 MINUTE, (SELECT id FROM staff WHERE username = 'nurse')
FROM demo_answer
WHERE at < UTC_TIMESTAMP() AND report_group <> 'MOOD';

DROP TABLE demo_answer;
DROP TABLE demo_visit;
DROP TABLE demo_course;
DROP TABLE demo_condition;
DROP TABLE demo_numbers;
