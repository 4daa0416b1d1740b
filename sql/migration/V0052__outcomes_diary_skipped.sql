-- The question of the day that the patient answered or skipped last, by its screen: the link goes on behind it. It takes the place
-- of when the last one was skipped.
ALTER TABLE diary_entry ADD COLUMN passed VARCHAR(20) NULL;

UPDATE diary_entry
   SET passed = CASE
     WHEN impression_id IS NOT NULL THEN 'impression'
     WHEN score_id IS NULL AND last_skipped_at IS NOT NULL THEN 'impression'
     WHEN score_id IS NULL THEN CONCAT('item-', (SELECT MAX(answer.number) FROM answer WHERE answer.sheet_id = diary_entry.sheet_id))
     WHEN rescue_doses IS NOT NULL OR last_skipped_at IS NOT NULL THEN 'rescue'
     WHEN sleep IS NOT NULL THEN 'sleep'
     WHEN compared IS NOT NULL THEN 'compared'
     ELSE 'pain' END
 WHERE answered_at IS NOT NULL;

ALTER TABLE diary_entry DROP CONSTRAINT diary_entry_last_skipped;

ALTER TABLE diary_entry
  DROP COLUMN last_skipped_at,
  ADD CONSTRAINT diary_entry_passed CHECK (passed REGEXP '^(pain|compared|sleep|rescue|impression|item-[0-9]{1,3})$');
