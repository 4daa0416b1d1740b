-- A question of the diary that reached nobody: when that was settled, and why. asked_at is from now on when it was
-- delivered, so that silence counts what arrived.
ALTER TABLE diary_entry
  ADD COLUMN undelivered_at  DATETIME(6) NULL,
  ADD COLUMN undelivered_why VARCHAR(20) NULL,
  ADD KEY diary_entry_day (day);

-- Until now asked_at was kept at each try, before the delivery; a notice says the day of its last one, up to two days after
-- the first. What is still being tried is kept anew when that is settled.
UPDATE diary_entry
   SET asked_at = NULL
 WHERE asked_at IS NOT NULL
   AND EXISTS (SELECT 1 FROM notice
                WHERE notice.subject_id = diary_entry.diary_id AND notice.kind = 'diary' AND notice.state IN ('FAILED', 'WAITING')
                  AND notice.said IN (DATE_FORMAT(diary_entry.day, '%Y-%m-%d'),
                                      DATE_FORMAT(diary_entry.day + INTERVAL 1 DAY, '%Y-%m-%d'),
                                      DATE_FORMAT(diary_entry.day + INTERVAL 2 DAY, '%Y-%m-%d')))
   AND NOT EXISTS (SELECT 1 FROM notice
                    WHERE notice.subject_id = diary_entry.diary_id AND notice.kind = 'diary' AND notice.state = 'SENT'
                      AND notice.said = DATE_FORMAT(diary_entry.day, '%Y-%m-%d'));

UPDATE diary_entry
  JOIN notice ON notice.subject_id = diary_entry.diary_id AND notice.kind = 'diary' AND notice.state = 'FAILED'
   AND notice.said = DATE_FORMAT(diary_entry.day, '%Y-%m-%d')
   SET diary_entry.undelivered_at = notice.settled_at,
       diary_entry.undelivered_why =
         CASE notice.channel WHEN 'TEXT' THEN 'TEXT_FAILED' WHEN 'EMAIL' THEN 'MAIL_FAILED' ELSE 'NOT_WRITTEN' END
 WHERE diary_entry.asked_at IS NULL;

-- Who could not be reached was asked no more until now: they are asked again tomorrow, at the hour of the question that did
-- not go, and from there on by their plan. The hour is UTC's, so that across a clock change it is another one by the
-- patient's clock, once: whoever was asked on a day is not asked on it again. Diaries that another course for the same
-- condition has taken over by then are left out; it begins with the first of the plan's days before it, as shipped 7.
INSERT INTO notice (id, kind, what, subject_kind, subject_id, person_id, state, pending, due_at, created_at)
SELECT
  UNHEX(LEFT(SHA2(CONCAT('asked again ', HEX(diary.id)), 256), 32)), 'diary', 'question of the diary', 'diary', diary.id, diary.patient_id, 'WAITING',
  LOWER(CONCAT('diary ', SUBSTR(HEX(diary.id), 1, 8), '-', SUBSTR(HEX(diary.id), 9, 4), '-', SUBSTR(HEX(diary.id), 13, 4), '-',
    SUBSTR(HEX(diary.id), 17, 4), '-', SUBSTR(HEX(diary.id), 21))),
  TIMESTAMP(UTC_DATE() + INTERVAL 1 DAY, TIME(MAX(stuck.due_at))), UTC_TIMESTAMP(6)
FROM diary
JOIN notice stuck ON stuck.subject_id = diary.id AND stuck.kind = 'diary' AND stuck.state IN ('NO_ADDRESS', 'NOT_SENT')
WHERE diary.stopped_at IS NULL
  AND (diary.zero_day >= UTC_DATE() - INTERVAL 84 DAY OR diary.first_day >= UTC_DATE())
  AND NOT EXISTS (SELECT 1 FROM notice other
                   WHERE other.subject_id = diary.id AND other.kind = 'diary' AND other.state = 'WAITING')
  AND NOT EXISTS (SELECT 1 FROM diary later
                    LEFT JOIN diary_plan ON diary_plan.protocol_id = later.protocol_id
                   WHERE later.patient_id = diary.patient_id AND later.report_group = diary.report_group AND later.id <> diary.id
                     AND COALESCE(later.first_day, later.zero_day) > COALESCE(diary.first_day, diary.zero_day)
                     AND CASE
                           WHEN later.first_day IS NULL THEN later.zero_day
                           WHEN diary_plan.protocol_id IS NULL THEN later.first_day - INTERVAL 7 DAY
                           WHEN diary_plan.days_before = '' THEN later.first_day
                           ELSE later.first_day - INTERVAL CAST(SUBSTRING_INDEX(diary_plan.days_before, ',', 1) AS UNSIGNED) DAY
                         END <= UTC_DATE() + INTERVAL 1 DAY)
GROUP BY diary.id, diary.patient_id;

ALTER TABLE diary_entry
  ADD CONSTRAINT diary_entry_undelivered CHECK ((undelivered_at IS NULL) = (undelivered_why IS NULL)),
  ADD CONSTRAINT diary_entry_delivered CHECK (asked_at IS NULL OR undelivered_at IS NULL),
  ADD CONSTRAINT diary_entry_undelivered_why CHECK (undelivered_why IS NULL
    OR undelivered_why IN ('NO_ADDRESS', 'NOT_SET_UP', 'MAIL_FAILED', 'TEXT_FAILED', 'NOT_WRITTEN'));
