-- When somebody stopped waiting: a place was booked for them, or they were taken off the list. For those removed before
-- this was kept, the audit trail knows it; where it does not, the time stays unknown.
ALTER TABLE wait_entry
  ADD COLUMN settled_at DATETIME(6) NULL,
  ADD CONSTRAINT wait_entry_settled CHECK (settled_at IS NULL OR status <> 'WAITING');

UPDATE wait_entry
  JOIN appointment ON appointment.id = wait_entry.appointment_id
   SET wait_entry.settled_at = appointment.booked_at
 WHERE wait_entry.status = 'BOOKED';

UPDATE wait_entry
  JOIN audit_entry ON audit_entry.subject_id = wait_entry.id AND audit_entry.what = 'wait-list entry removed'
   SET wait_entry.settled_at = audit_entry.at
 WHERE wait_entry.status = 'REMOVED';

-- For analysts, and what the operations report itself counts: one row per appointment with its plan, what happened, and
-- the derived times. Nobody is named and no patient has an id here. Instants are UTC, lengths whole minutes, rounded from seconds.
-- lead_days counts 24 hours each, with one decimal, from the first booking to the start in force now.
-- late_minutes: arrival after the booked start, negative for early. wait_minutes: from arrival or booked start, whichever
-- is later, to the start of the infusion, less the planned prep; negative where it began sooner. visit_minutes: from that
-- same later one to leaving, where an infusion was given; its plan is prep, infusion and recovery, without turnover.
CREATE VIEW analyst_visit AS
SELECT
  LOWER(HEX(appointment.id)) AS appointment_id,
  site.name AS site,
  chair.name AS chair,
  protocol.name AS protocol,
  appointment.session_number,
  appointment.status,
  appointment.cancelled_by,
  appointment.cancelled_late,
  appointment.booked_at,
  appointment.starts_at,
  appointment.ends_at,
  visit.arrived_at,
  visit.started_at,
  visit.ended_at,
  visit.left_at,
  appointment.prep_minutes AS planned_prep_minutes,
  appointment.infusion_minutes AS planned_infusion_minutes,
  appointment.recovery_minutes AS planned_recovery_minutes,
  appointment.turnover_minutes AS planned_turnover_minutes,
  appointment.prep_minutes + appointment.infusion_minutes + appointment.recovery_minutes AS planned_visit_minutes,
  ROUND(TIMESTAMPDIFF(SECOND, appointment.booked_at, appointment.starts_at) / 86400, 1) AS lead_days,
  CAST(ROUND(TIMESTAMPDIFF(SECOND, appointment.starts_at, visit.arrived_at) / 60) AS SIGNED) AS late_minutes,
  CAST(ROUND(TIMESTAMPDIFF(SECOND, GREATEST(appointment.starts_at, visit.arrived_at), visit.started_at) / 60) AS SIGNED)
    - appointment.prep_minutes AS wait_minutes,
  CAST(ROUND(TIMESTAMPDIFF(SECOND, visit.started_at, visit.ended_at) / 60) AS SIGNED) AS infusion_minutes,
  CAST(ROUND(TIMESTAMPDIFF(SECOND, visit.ended_at, visit.left_at) / 60) AS SIGNED) AS recovery_minutes,
  CASE WHEN visit.ended_at IS NOT NULL THEN
    CAST(ROUND(TIMESTAMPDIFF(SECOND, GREATEST(appointment.starts_at, visit.arrived_at), visit.left_at) / 60) AS SIGNED)
  END AS visit_minutes
FROM appointment
JOIN site ON site.id = appointment.site_id
JOIN chair ON chair.id = appointment.chair_id
JOIN protocol ON protocol.id = appointment.protocol_id
LEFT JOIN visit ON visit.appointment_id = appointment.id;
