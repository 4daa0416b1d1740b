-- The latest signed decision of each condition of a patient that is a stop, unless an infusion for it began since.
-- The parameter is the patient.
SELECT d.*
FROM trial_decision d
WHERE d.patient_id = ?1 AND d.verdict = 'STOP'
  AND NOT EXISTS (SELECT 1 FROM trial_decision later WHERE later.patient_id = d.patient_id
    AND later.report_group = d.report_group AND (later.signed_at, later.id) > (d.signed_at, d.id))
  AND NOT EXISTS (SELECT 1 FROM visit v JOIN course c ON c.id = v.course_id WHERE v.patient_id = d.patient_id
    AND c.report_group = d.report_group AND v.started_at > d.signed_at)
ORDER BY d.signed_at DESC
