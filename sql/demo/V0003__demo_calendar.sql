-- The board: twelve appointments a day from eight days ago to fifteen days ahead, for 48 patients in a running course who
-- come every fourth day. What has passed is done; of today's visits each stands where the clock says.
CREATE TABLE demo_numbers AS
  WITH RECURSIVE series (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM series WHERE n < 50)
  SELECT n FROM series;

CREATE TABLE demo_slot (
  slot INT, chair VARCHAR(60) COLLATE utf8mb4_unicode_520_ci, starts_minute INT, protocol VARCHAR(80) COLLATE utf8mb4_unicode_520_ci, report_group VARCHAR(20) COLLATE utf8mb4_unicode_520_ci);
INSERT INTO demo_slot VALUES
  (0, 'Chair 1', 450, 'CRPS 4 h', 'CRPS'),
  (1, 'Chair 1', 810, 'Mood 40 min', 'MOOD'),
  (2, 'Chair 2', 420, 'Mood 40 min', 'MOOD'),
  (3, 'Chair 2', 555, 'Pain 2 h', 'NEUROPATHIC'),
  (4, 'Chair 2', 840, 'Pain 2 h', 'BACK'),
  (5, 'Chair 3', 480, 'Pain 2 h', 'FIBROMYALGIA'),
  (6, 'Chair 3', 780, 'Pain 2 h', 'NEUROPATHIC'),
  (7, 'Chair 4', 585, 'Mood 40 min', 'MOOD'),
  (8, 'Chair 4', 720, 'Pain 2 h', 'MIGRAINE'),
  (9, 'Chair 5', 525, 'Mood 40 min', 'MOOD'),
  (10, 'Chair 6', 630, 'CRPS 4 h', 'CRPS'),
  (11, 'Room 7', 675, 'Mood 40 min', 'MOOD');

INSERT INTO patient_condition (id, patient_id, report_group, recorded_at)
SELECT UNHEX(CONCAT('0192F0000000700080E', LPAD(HEX(161 + slot * 4 + n), 13, '0'))), UNHEX(CONCAT('0192F0000000700080D', LPAD(HEX(161 + slot * 4 + n), 13, '0'))),
  report_group, UTC_TIMESTAMP(6) - INTERVAL 20 DAY
FROM demo_slot JOIN demo_numbers ON n < 4;

INSERT INTO course (id, patient_id, report_group, protocol_id, course_number, opened_at)
SELECT UNHEX(CONCAT('0192F0000000700080F', LPAD(HEX(161 + slot * 4 + n), 13, '0'))), UNHEX(CONCAT('0192F0000000700080D', LPAD(HEX(161 + slot * 4 + n), 13, '0'))),
  report_group, protocol.id, 1, UTC_TIMESTAMP(6) - INTERVAL 20 DAY
FROM demo_slot JOIN demo_numbers ON n < 4 JOIN protocol ON protocol.name = demo_slot.protocol;

CREATE TABLE demo_appointment AS
SELECT day.n * 12 + slot AS a, 161 + slot * 4 + day.n % 4 AS p, FLOOR(day.n / 4) + 1 AS session_number, chair.id AS chair_id, protocol.id AS protocol_id,
  prep_minutes, start_minutes, infusion_minutes, recovery_minutes, turnover_minutes,
  CURRENT_DATE + INTERVAL CAST(day.n AS SIGNED) - 8 DAY + INTERVAL starts_minute MINUTE AS starts_at,
  CURRENT_DATE + INTERVAL CAST(day.n AS SIGNED) - 8 DAY
    + INTERVAL starts_minute + prep_minutes + infusion_minutes + recovery_minutes + turnover_minutes MINUTE AS ends_at
FROM demo_slot
JOIN demo_numbers AS day ON day.n < 24
JOIN chair ON chair.name = demo_slot.chair
JOIN protocol ON protocol.name = demo_slot.protocol;

ALTER TABLE demo_appointment ADD COLUMN status VARCHAR(20);
UPDATE demo_appointment SET status = CASE
  WHEN ends_at - INTERVAL turnover_minutes MINUTE <= UTC_TIMESTAMP() THEN IF(CRC32(a) % 20 = 0, 'NO_SHOW', 'DONE')
  WHEN starts_at + INTERVAL prep_minutes MINUTE <= UTC_TIMESTAMP() THEN 'IN_VISIT'
  WHEN starts_at <= UTC_TIMESTAMP() THEN 'ARRIVED'
  WHEN a % 4 = 1 THEN 'BOOKED'
  ELSE 'CONFIRMED' END;

INSERT INTO appointment (id, site_id, chair_id, patient_id, course_id, protocol_id, session_number, starts_at, ends_at, prep_minutes,
  start_minutes, infusion_minutes, recovery_minutes, turnover_minutes, status, booked_at, booked_by)
SELECT UNHEX(CONCAT('0192F0000000700083', LPAD(HEX(a), 14, '0'))), (SELECT id FROM site), chair_id,
  UNHEX(CONCAT('0192F0000000700080D', LPAD(HEX(p), 13, '0'))), UNHEX(CONCAT('0192F0000000700080F', LPAD(HEX(p), 13, '0'))), protocol_id, session_number,
  starts_at, ends_at, prep_minutes, start_minutes, infusion_minutes, recovery_minutes, turnover_minutes, status,
  UTC_TIMESTAMP(6) - INTERVAL 20 DAY, (SELECT id FROM staff WHERE username = 'frontdesk')
FROM demo_appointment;

-- Claims and load by the same rule as a booking: every quarter hour that the visit touches, with the highest share of its phases;
-- the load of a day with visits is kept for all of its opening hours.
CREATE TABLE demo_quarter AS
SELECT demo_appointment.*, starts_at + INTERVAL 15 * quarter.n MINUTE AS quarter, 15 * quarter.n AS from_minute
FROM demo_appointment
JOIN demo_numbers AS quarter ON 15 * quarter.n < prep_minutes + infusion_minutes + recovery_minutes + turnover_minutes
WHERE status <> 'NO_SHOW';

INSERT INTO chair_claim (chair_id, quarter, patient_id, appointment_id, nurse_twelfths)
SELECT chair_id, quarter, UNHEX(CONCAT('0192F0000000700080D', LPAD(HEX(p), 13, '0'))), UNHEX(CONCAT('0192F0000000700083', LPAD(HEX(a), 14, '0'))), GREATEST(
    IF(from_minute < prep_minutes, prep_twelfths, 0),
    IF(from_minute < prep_minutes + start_minutes AND from_minute + 15 > prep_minutes, start_twelfths, 0),
    IF(from_minute < prep_minutes + infusion_minutes AND from_minute + 15 > prep_minutes + start_minutes, infuse_twelfths, 0),
    IF(from_minute < prep_minutes + infusion_minutes + recovery_minutes AND from_minute + 15 > prep_minutes + infusion_minutes, recover_twelfths, 0))
FROM demo_quarter JOIN site;

INSERT INTO nurse_load (site_id, quarter, needed, on_duty)
SELECT site.id, quarter, SUM(nurse_twelfths), 36
FROM chair_claim JOIN site
GROUP BY site.id, quarter;

INSERT INTO nurse_load (site_id, quarter, on_duty)
SELECT site.id, CURRENT_DATE + INTERVAL CAST(day.n AS SIGNED) - 8 DAY + INTERVAL 420 + 15 * quarter.n MINUTE, 36
FROM demo_numbers AS day JOIN demo_numbers AS quarter ON day.n < 24 AND quarter.n < 44 JOIN site
WHERE TRUE
ON DUPLICATE KEY UPDATE on_duty = 36;

INSERT INTO visit (id, course_id, patient_id, appointment_id, weight_kg, arrived_at, started_at, ended_at, left_at, given_mg, given_minutes)
SELECT UNHEX(CONCAT('0192F0000000700084', LPAD(HEX(a), 14, '0'))), UNHEX(CONCAT('0192F0000000700080F', LPAD(HEX(p), 13, '0'))),
  UNHEX(CONCAT('0192F0000000700080D', LPAD(HEX(p), 13, '0'))), UNHEX(CONCAT('0192F0000000700083', LPAD(HEX(a), 14, '0'))), 52 + p % 48, starts_at,
  IF(started, starts_at + INTERVAL prep_minutes MINUTE, NULL), IF(ended, starts_at + INTERVAL prep_minutes + infusion_minutes MINUTE, NULL),
  IF(status = 'DONE', ends_at - INTERVAL turnover_minutes MINUTE, NULL),
  IF(ended, ROUND((52 + p % 48) * CASE WHEN dose_unit = 'MG_PER_KG' THEN dose ELSE dose * demo.infusion_minutes / 60 END, 1), NULL),
  IF(ended, demo.infusion_minutes, NULL)
FROM (SELECT demo_appointment.*, status IN ('IN_VISIT', 'DONE') AS started,
    starts_at + INTERVAL prep_minutes + infusion_minutes MINUTE <= UTC_TIMESTAMP() AS ended
  FROM demo_appointment WHERE status IN ('ARRIVED', 'IN_VISIT', 'DONE')) AS demo
JOIN (SELECT id, dose, dose_unit FROM protocol) AS protocol ON protocol.id = demo.protocol_id;

INSERT INTO score (id, patient_id, report_group, item, score, moment, speaks_for, visit_id, source, recorded_at, recorded_by)
SELECT UNHEX(CONCAT('0192F0000000700085', LPAD(HEX(a), 14, '0'))), demo.patient_id, course.report_group, 'AVERAGE_24H',
  5 + CRC32(CONCAT(a, 'before')) % 5, 'BEFORE', visit.arrived_at + INTERVAL 10 MINUTE, visit.id, 'STAFF', visit.arrived_at + INTERVAL 11 MINUTE,
  (SELECT id FROM staff WHERE username = 'nurse')
FROM (SELECT a, UNHEX(CONCAT('0192F0000000700084', LPAD(HEX(a), 14, '0'))) AS visit_id, UNHEX(CONCAT('0192F0000000700080D', LPAD(HEX(p), 13, '0'))) AS patient_id
  FROM demo_appointment) AS demo
JOIN visit ON visit.id = demo.visit_id
JOIN course ON course.id = visit.course_id
WHERE course.report_group <> 'MOOD' AND visit.arrived_at + INTERVAL 11 MINUTE < UTC_TIMESTAMP();

DROP TABLE demo_quarter;
DROP TABLE demo_appointment;
DROP TABLE demo_slot;
DROP TABLE demo_numbers;
