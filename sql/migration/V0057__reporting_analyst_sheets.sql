-- The analysts' door to what courses of mood are assessed from, told in src/docs/analysts.md: the sheets of the PHQ-9 that count. No names.
-- Of two for one moment the one recorded last counts.
CREATE VIEW analyst_sheet AS
SELECT assessed_patient.number AS patient, sheet.answered_at AS answered_at_utc, sheet.total
FROM answer_sheet AS sheet
JOIN assessed_patient ON assessed_patient.patient_id = sheet.patient_id
WHERE sheet.instrument = 'PHQ9' AND sheet.total IS NOT NULL AND sheet.set_aside_at IS NULL
  AND NOT EXISTS (
    SELECT 1
      FROM answer_sheet AS later
     WHERE later.patient_id = sheet.patient_id AND later.instrument = 'PHQ9' AND later.answered_at = sheet.answered_at
       AND later.total IS NOT NULL AND later.set_aside_at IS NULL
       AND (later.recorded_at > sheet.recorded_at OR (later.recorded_at = sheet.recorded_at AND later.id > sheet.id)));
