-- Until when a visit held its chair whose patient left early: whole quarter hours after that, chair and nurses are free again. Empty where it
-- holds them to its planned end.
ALTER TABLE appointment
  ADD COLUMN held_until DATETIME(6) NULL,
  ADD CONSTRAINT appointment_held_until CHECK (held_until IS NULL OR (status = 'DONE' AND held_until > starts_at AND held_until < ends_at));
