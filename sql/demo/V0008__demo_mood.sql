-- PHQ-9 of the courses that are reported on it: everyone answered it the evening before the first infusion, four in five of those
-- who ended a course a week after the last one. Nobody has thoughts that raise a task. Nothing here means anything clinically.
CREATE TABLE demo_sheet AS
SELECT UNHEX(CONCAT('0192F00000007000', '87', SUBSTR(HEX(course.id), 19))) AS id, course.patient_id AS patient_id, 0 AS later,
  MIN(visit.started_at) - INTERVAL 15 HOUR AS answered_at
  FROM course
  JOIN report_group ON report_group.code = course.report_group AND report_group.endpoint = 'PHQ9'
  JOIN visit ON visit.course_id = course.id
 WHERE visit.started_at IS NOT NULL
 GROUP BY course.id, course.patient_id;

INSERT INTO demo_sheet (id, patient_id, later, answered_at)
SELECT UNHEX(CONCAT('0192F00000007000', '88', SUBSTR(HEX(course.id), 19))), course.patient_id, 1, MAX(visit.ended_at) + INTERVAL 7 DAY
  FROM course
  JOIN report_group ON report_group.code = course.report_group AND report_group.endpoint = 'PHQ9'
  JOIN visit ON visit.course_id = course.id
 WHERE visit.ended_at IS NOT NULL AND CRC32(CONCAT(HEX(course.patient_id), 'answers')) % 5 > 0
 GROUP BY course.id, course.patient_id
HAVING MAX(visit.ended_at) + INTERVAL 7 DAY < UTC_TIMESTAMP();

INSERT INTO answer_sheet (id, patient_id, instrument, edition, answered_at, recorded_at, recorded_by)
SELECT id, patient_id, 'PHQ9', (SELECT edition FROM instrument WHERE code = 'PHQ9'), answered_at, answered_at,
  (SELECT id FROM staff WHERE username = 'nurse')
  FROM demo_sheet;

-- From 0 to 3 an item; afterwards one patient in three as before, one lower by one, one by two.
INSERT INTO answer (sheet_id, number, value)
SELECT demo_sheet.id, instrument_item.number,
  CASE WHEN instrument_item.alarm_above IS NOT NULL THEN 0
       ELSE GREATEST(0, CAST(1 + CRC32(CONCAT(HEX(patient_id), instrument_item.number)) % 3 AS SIGNED)
         - later * CAST(CRC32(CONCAT(HEX(patient_id), 'relief')) % 3 AS SIGNED)) END
  FROM demo_sheet JOIN instrument_item ON instrument_item.instrument = 'PHQ9' AND instrument_item.number <= 9;

UPDATE answer_sheet
  SET total = (SELECT SUM(value) FROM answer WHERE answer.sheet_id = answer_sheet.id)
  WHERE id IN (SELECT id FROM demo_sheet);

DROP TABLE demo_sheet;
