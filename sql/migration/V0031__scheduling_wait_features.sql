-- What the chair of a patient who waits must have, besides what the protocol needs.
ALTER TABLE wait_entry
  ADD COLUMN bed   BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN pump  BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN quiet BOOLEAN NOT NULL DEFAULT FALSE;
