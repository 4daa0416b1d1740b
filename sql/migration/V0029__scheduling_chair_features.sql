-- What the chair of a visit must have: what was asked for with the visit, and what its protocol needed when it was booked.
ALTER TABLE appointment
  ADD COLUMN bed   BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN pump  BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN quiet BOOLEAN NOT NULL DEFAULT FALSE;

ALTER TABLE protocol
  ADD COLUMN bed   BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN pump  BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN quiet BOOLEAN NOT NULL DEFAULT FALSE;
