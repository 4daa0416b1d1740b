-- A question of the diary that reached nobody: when that was settled, and why. asked_at is from now on when it was
-- delivered, so that silence counts what arrived.
ALTER TABLE diary_entry
  ADD COLUMN undelivered_at  DATETIME(6) NULL,
  ADD COLUMN undelivered_why VARCHAR(20) NULL,
  ADD KEY diary_entry_day (day);

-- Until now asked_at was kept before the delivery.
UPDATE diary_entry
  JOIN notice ON notice.subject_id = diary_entry.diary_id AND notice.kind = 'diary' AND notice.state = 'FAILED'
   AND notice.said = DATE_FORMAT(diary_entry.day, '%Y-%m-%d')
   SET diary_entry.asked_at = NULL,
       diary_entry.undelivered_at = notice.settled_at,
       diary_entry.undelivered_why = CASE notice.channel WHEN 'TEXT' THEN 'TEXT_FAILED' ELSE 'MAIL_FAILED' END
 WHERE diary_entry.asked_at IS NOT NULL;

UPDATE diary_entry
  JOIN notice ON notice.subject_id = diary_entry.diary_id AND notice.kind = 'diary' AND notice.state = 'SENT'
   AND notice.said = DATE_FORMAT(diary_entry.day, '%Y-%m-%d')
   SET diary_entry.asked_at = notice.settled_at, diary_entry.undelivered_at = NULL, diary_entry.undelivered_why = NULL
 WHERE diary_entry.undelivered_at IS NOT NULL;

-- Who could not be reached was asked no more until now: they are asked again tomorrow, at the hour of the question that did
-- not go, and from there on by their plan.
INSERT INTO notice (id, kind, what, subject_kind, subject_id, person_id, state, pending, due_at, created_at)
SELECT
  UNHEX(MD5(CONCAT('asked again ', HEX(diary.id)))), 'diary', 'question of the diary', 'diary', diary.id, diary.patient_id, 'WAITING',
  LOWER(CONCAT('diary ', SUBSTR(HEX(diary.id), 1, 8), '-', SUBSTR(HEX(diary.id), 9, 4), '-', SUBSTR(HEX(diary.id), 13, 4), '-',
    SUBSTR(HEX(diary.id), 17, 4), '-', SUBSTR(HEX(diary.id), 21))),
  TIMESTAMP(UTC_DATE() + INTERVAL 1 DAY, TIME(MAX(stuck.due_at))), UTC_TIMESTAMP(6)
FROM diary
JOIN notice stuck ON stuck.subject_id = diary.id AND stuck.kind = 'diary' AND stuck.state IN ('NO_ADDRESS', 'NOT_SENT')
WHERE diary.stopped_at IS NULL
  AND (diary.zero_day >= UTC_DATE() - INTERVAL 84 DAY OR diary.first_day >= UTC_DATE())
  AND NOT EXISTS (SELECT 1 FROM notice other
                   WHERE other.subject_id = diary.id AND other.kind = 'diary' AND other.state = 'WAITING')
GROUP BY diary.id, diary.patient_id;

ALTER TABLE diary_entry
  ADD CONSTRAINT diary_entry_undelivered CHECK ((undelivered_at IS NULL) = (undelivered_why IS NULL)),
  ADD CONSTRAINT diary_entry_delivered CHECK (asked_at IS NULL OR undelivered_at IS NULL),
  ADD CONSTRAINT diary_entry_undelivered_why CHECK (undelivered_why IS NULL
    OR undelivered_why IN ('NO_ADDRESS', 'NOT_SET_UP', 'MAIL_FAILED', 'TEXT_FAILED', 'NOT_WRITTEN'));
