-- without_infusion: the patient came and left without an infusion. The appointment keeps the number it was booked under, but gives it back: the
-- visit booked in its place gets it.
ALTER TABLE appointment
  ADD COLUMN without_infusion BOOLEAN NOT NULL DEFAULT FALSE,
  ADD CONSTRAINT appointment_without_infusion CHECK (without_infusion = FALSE OR status = 'DONE');

UPDATE appointment
  JOIN visit ON visit.appointment_id = appointment.id
   SET appointment.without_infusion = TRUE
 WHERE appointment.status = 'DONE' AND visit.started_at IS NULL AND visit.left_at IS NOT NULL;

-- live_session: the session's number as long as the appointment holds a chair and was not left without an infusion; the key refuses the same
-- session twice.
ALTER TABLE appointment
  DROP KEY appointment_live_session,
  DROP COLUMN live_session,
  ADD COLUMN live_session INT GENERATED ALWAYS AS
    (CASE WHEN status IN ('CANCELLED', 'NO_SHOW', 'DEFERRED') OR without_infusion THEN NULL ELSE session_number END) STORED,
  ADD UNIQUE KEY appointment_live_session (course_id, live_session);
