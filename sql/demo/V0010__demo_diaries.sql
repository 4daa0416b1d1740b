-- Diaries of eight who were treated: five whose question of today goes out at the first start, because pain came back and they are
-- watched; one who is silent since the last answer, as one of the five is; and two whose last question is over. What they answered
-- are the scores that stand in their courses already, so that relief stays what it was. Nothing here means anything clinically.
UPDATE patient SET email = CONCAT(record_number, '@example.org')
 WHERE id BETWEEN UNHEX('0192F0000000700080D0000000000001') AND UNHEX('0192F0000000700080DFFFFFFFFFFFFF') AND email IS NULL
   AND CRC32(record_number) % 12 > 0;

-- The last course of each who has no further visit. since: days since its last infusion. heard: days since the last score.
CREATE TABLE demo_diary AS
SELECT course.id AS course_id, UNHEX(CONCAT('0192F00000007000', '89', SUBSTR(HEX(course.id), 19))) AS diary_id, course.patient_id,
  course.protocol_id, course.report_group, course.opened_at, DATE(MIN(visit.started_at)) AS first_day, DATE(MAX(visit.ended_at)) AS zero_day,
  DATEDIFF(UTC_DATE(), MAX(visit.ended_at)) AS since,
  DATEDIFF(UTC_DATE(), (SELECT MAX(score.speaks_for) FROM score
                         WHERE score.patient_id = course.patient_id AND score.report_group = course.report_group)) AS heard
  FROM course
  JOIN report_group ON report_group.code = course.report_group AND report_group.endpoint = 'NRS'
  JOIN patient ON patient.id = course.patient_id AND patient.email IS NOT NULL
  JOIN visit ON visit.course_id = course.id
 WHERE course.id BETWEEN UNHEX('0192F0000000700080F0000000000001') AND UNHEX('0192F0000000700080FFFFFFFFFFFFFF')
   AND NOT EXISTS (SELECT 1 FROM course later WHERE later.patient_id = course.patient_id AND later.course_number > course.course_number)
   AND NOT EXISTS (SELECT 1 FROM appointment WHERE appointment.patient_id = course.patient_id)
   AND NOT EXISTS (SELECT 1 FROM diary WHERE diary.patient_id = course.patient_id)
 GROUP BY course.id, course.patient_id, course.protocol_id, course.report_group, course.opened_at;

ALTER TABLE demo_diary ADD COLUMN part VARCHAR(10), ADD COLUMN place INT;
UPDATE demo_diary SET part = CASE
  WHEN since BETWEEN 22 AND 83 AND heard BETWEEN 1 AND 3 THEN 'OPEN'
  WHEN since BETWEEN 22 AND 83 AND heard BETWEEN 4 AND 8 THEN 'SILENT'
  WHEN since BETWEEN 85 AND 130 THEN 'OVER' END;
UPDATE demo_diary
  JOIN (SELECT course_id AS chosen, ROW_NUMBER() OVER (PARTITION BY part ORDER BY since, course_id) AS number FROM demo_diary WHERE part IS NOT NULL) AS numbered
    ON demo_diary.course_id = numbered.chosen
   SET place = numbered.number;
DELETE FROM demo_diary WHERE part IS NULL OR place > CASE part WHEN 'OPEN' THEN 5 WHEN 'SILENT' THEN 1 ELSE 2 END;

INSERT INTO diary (id, course_id, patient_id, protocol_id, report_group, first_day, zero_day, watch_until, created_at)
SELECT diary_id, course_id, patient_id, protocol_id, report_group, first_day, zero_day,
  CASE WHEN part <> 'OVER' THEN UTC_DATE() - INTERVAL heard DAY + INTERVAL 3 DAY END, opened_at
  FROM demo_diary;

-- The days of the plan as shipped; and the three days after the last answer, on which pain that comes back is asked daily.
CREATE TABLE demo_day AS
SELECT diary_id, demo_diary.patient_id, demo_diary.report_group, zero_day + INTERVAL plan.days DAY AS day, CAST(NULL AS BINARY(16)) AS score_id
  FROM demo_diary
  JOIN (SELECT 1 AS days UNION SELECT 2 UNION SELECT 3 UNION SELECT 5 UNION SELECT 7 UNION SELECT 9 UNION SELECT 11 UNION SELECT 14
    UNION SELECT 17 UNION SELECT 21 UNION SELECT 24 UNION SELECT 28 UNION SELECT 35 UNION SELECT 42 UNION SELECT 49 UNION SELECT 56
    UNION SELECT 63 UNION SELECT 70 UNION SELECT 77 UNION SELECT 84) AS plan
UNION
SELECT diary_id, demo_diary.patient_id, demo_diary.report_group, UTC_DATE() - INTERVAL heard DAY + INTERVAL watched.days DAY, NULL
  FROM demo_diary JOIN (SELECT 1 AS days UNION SELECT 2 UNION SELECT 3) AS watched ON part <> 'OVER';
DELETE FROM demo_day WHERE day >= UTC_DATE();

UPDATE demo_day
   SET score_id = (SELECT MIN(score.id) FROM score
                    WHERE score.patient_id = demo_day.patient_id AND score.report_group = demo_day.report_group
                      AND score.moment = 'HOME' AND score.item = 'AVERAGE_24H' AND DATE(score.speaks_for) = demo_day.day);

INSERT INTO diary_entry (diary_id, day, asked_at, score_id, answered_at)
SELECT diary_id, day, COALESCE(score.speaks_for - INTERVAL 3 HOUR, TIMESTAMP(day, '18:00:00')), score.id, score.speaks_for
  FROM demo_day LEFT JOIN score ON score.id = demo_day.score_id;

UPDATE score JOIN demo_day ON demo_day.score_id = score.id
   SET score.source = 'PATIENT', score.recorded_by = NULL;

-- The next question: now, or by the plan.
INSERT INTO notice (id, kind, what, subject_kind, subject_id, person_id, state, pending, due_at, created_at)
SELECT UNHEX(CONCAT('0192F00000007000', '8A', SUBSTR(HEX(diary_id), 19))), 'diary', 'question of the diary', 'diary', diary_id, patient_id, 'WAITING',
  LOWER(CONCAT('diary ', SUBSTR(HEX(diary_id), 1, 8), '-', SUBSTR(HEX(diary_id), 9, 4), '-', SUBSTR(HEX(diary_id), 13, 4), '-',
    SUBSTR(HEX(diary_id), 17, 4), '-', SUBSTR(HEX(diary_id), 21))),
  IF(part = 'OPEN', UTC_TIMESTAMP(6), TIMESTAMP(zero_day + INTERVAL 7 * CEILING((since + 1) / 7) DAY, '18:00:00')), UTC_TIMESTAMP(6)
  FROM demo_diary
 WHERE part <> 'OVER';

DROP TABLE demo_day;
DROP TABLE demo_diary;
