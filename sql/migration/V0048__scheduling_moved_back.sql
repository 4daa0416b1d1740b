-- What a move to another time opened again: it stood for the start that the visit left. All empty where there was nothing.
ALTER TABLE appointment_change
  ADD COLUMN left_start     DATETIME(6) NULL,
  ADD COLUMN left_confirmed BOOLEAN     NULL,
  ADD COLUMN left_fasting   BOOLEAN     NULL,
  ADD COLUMN left_escort    BOOLEAN     NULL;
