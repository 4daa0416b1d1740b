-- What must stand before an infusion can begin, said on the appointment itself as long as no other record knows it.
ALTER TABLE appointment
  ADD COLUMN consent_ready   BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN fasting_ready   BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN escort_ready    BOOLEAN NOT NULL DEFAULT FALSE,
  ADD COLUMN screening_ready BOOLEAN NOT NULL DEFAULT FALSE;
