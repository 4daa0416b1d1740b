-- When the patient skipped the last question of the day: only who has finished is thanked, everybody else goes on where they left.
ALTER TABLE diary_entry ADD COLUMN last_skipped_at DATETIME(6) NULL;

ALTER TABLE diary_entry
  ADD CONSTRAINT diary_entry_last_skipped CHECK (last_skipped_at IS NULL OR answered_at IS NOT NULL);
