-- Of the sheets of one instrument that staff enter for one moment of a patient, one stands. Those that stood beside an earlier one before
-- this was refused stay as they are and count as before: they are marked, and the key leaves them out. Patients answer by the microsecond,
-- and their sheets are left out too.
ALTER TABLE answer_sheet
  ADD COLUMN stood_beside INT NOT NULL DEFAULT 0;

UPDATE answer_sheet
  JOIN (
    SELECT DISTINCT later.id
      FROM answer_sheet later
      JOIN answer_sheet earlier ON earlier.patient_id = later.patient_id AND earlier.instrument = later.instrument
           AND earlier.answered_at = later.answered_at
           AND (earlier.recorded_at < later.recorded_at OR (earlier.recorded_at = later.recorded_at AND earlier.id < later.id))
     WHERE later.set_aside_at IS NULL AND earlier.set_aside_at IS NULL AND later.source = 'STAFF' AND earlier.source = 'STAFF'
  ) doubled ON doubled.id = answer_sheet.id
  SET answer_sheet.stood_beside = 1;

ALTER TABLE answer_sheet
  ADD COLUMN standing INT GENERATED ALWAYS AS (CASE WHEN set_aside_at IS NULL AND source = 'STAFF' AND stood_beside = 0 THEN 1 END) STORED,
  ADD UNIQUE KEY answer_sheet_once (patient_id, instrument, answered_at, standing),
  ADD CONSTRAINT answer_sheet_stood_beside CHECK (stood_beside IN (0, 1));
