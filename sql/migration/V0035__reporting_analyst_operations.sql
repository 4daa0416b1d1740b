-- For analysts: the figures of the operations report, one view for each group of them. Nobody is named, no patient has an id and no reason
-- stands here. Instants are UTC, lengths whole minutes rounded from seconds, wall time is the clinic's.

-- What appointments hold of chairs: one row for each of them and chair.
CREATE VIEW analyst_chair_use AS
SELECT
  LOWER(HEX(appointment.id)) AS appointment_id,
  site.name AS site,
  chair.name AS chair,
  chair.closed_reason IS NOT NULL AS chair_is_closed,
  appointment.status,
  appointment.status IN ('ARRIVED', 'IN_VISIT', 'DONE') AS attended,
  appointment.starts_at,
  MIN(chair_claim.quarter) AS held_from,
  MAX(chair_claim.quarter) + INTERVAL 15 MINUTE AS held_until,
  COUNT(*) AS quarter_hours
FROM chair_claim
JOIN appointment ON appointment.id = chair_claim.appointment_id
JOIN chair ON chair.id = chair_claim.chair_id
JOIN site ON site.id = appointment.site_id
GROUP BY appointment.id, site.name, chair.id, chair.name, chair.closed_reason, appointment.status, appointment.starts_at;

-- When chairs can be used, in wall time, as rules: WEEKLY hours by weekday (1 Monday to 7 Sunday), on single days SPECIAL ones in their place
-- or CLOSED, and OUTAGE of a chair, whose ends may be unknown. A time without rows is closed.
CREATE VIEW analyst_chair_hours AS
SELECT
  site.name AS site, site.zone, chair.name AS chair, chair.closed_reason IS NOT NULL AS chair_is_closed,
  hours.rule, hours.weekday, hours.day, hours.starts, hours.ends
FROM chair
JOIN site ON site.id = chair.site_id
JOIN (
  SELECT site_id, NULL AS chair_id, 'WEEKLY' AS rule, weekday, NULL AS day, opens AS starts, closes AS ends FROM opening_hours
  UNION ALL
  SELECT site_id, NULL, 'SPECIAL', NULL, day, opens, closes FROM special_hours
  UNION ALL
  SELECT site_id, NULL, 'CLOSED', NULL, day, NULL, NULL FROM closed_day
  UNION ALL
  SELECT chair.site_id, chair.id, 'OUTAGE', NULL, NULL, chair_outage.starts, chair_outage.ends
    FROM chair_outage JOIN chair ON chair.id = chair_outage.chair_id
) hours ON hours.site_id = chair.site_id AND (hours.chair_id IS NULL OR hours.chair_id = chair.id);

-- What became of appointments: one row for each.
CREATE VIEW analyst_attendance AS
SELECT
  appointment_id, site, chair, protocol, booked_at, starts_at,
  CASE
    WHEN status IN ('ARRIVED', 'IN_VISIT', 'DONE') THEN 'ATTENDED'
    WHEN status = 'CANCELLED' AND cancelled_late = 1 THEN 'CANCELLED_LATE'
    WHEN status = 'CANCELLED' THEN 'CANCELLED_IN_TIME'
    WHEN status IN ('NO_SHOW', 'DEFERRED') THEN status
    ELSE 'OPEN'
  END AS outcome,
  cancelled_by
FROM analyst_visit;

-- From booking to the visit: one row for each appointment, whatever became of it.
CREATE VIEW analyst_lead AS
SELECT appointment_id, site, protocol, session_number, booked_at, starts_at, lead_days FROM analyst_visit;

-- The wait list: one row for each entry. waited_days counts 24 hours each, with one decimal; empty while it is waiting, and where it is not
-- known when it was taken off the list.
CREATE VIEW analyst_wait AS
SELECT
  LOWER(HEX(wait_entry.id)) AS entry_id,
  protocol.name AS protocol,
  wait_entry.status,
  wait_entry.waiting_since,
  wait_entry.settled_at,
  ROUND(TIMESTAMPDIFF(SECOND, wait_entry.waiting_since, wait_entry.settled_at) / 86400, 1) AS waited_days
FROM wait_entry
JOIN protocol ON protocol.id = wait_entry.protocol_id;

-- Bookings and moves for which rules were set aside: one row for each, with the codes of the rules and a blank between.
CREATE VIEW analyst_override AS
SELECT
  LOWER(HEX(appointment_override.id)) AS override_id,
  LOWER(HEX(appointment_override.appointment_id)) AS appointment_id,
  chair.name AS chair,
  appointment_override.made_at,
  appointment_override.starts_at,
  appointment_override.codes AS rules
FROM appointment_override
JOIN chair ON chair.id = appointment_override.chair_id;

-- Planned against actual lengths: one row for each phase of a visit that has both its instants. PREP is from arrival or booked start, whichever
-- is later, to the start of the infusion, and from arrival where the infusion began before the booked start; VISIT from arrival or booked
-- start, whichever is later, to leaving. Turnover is not recorded and has no row.
CREATE VIEW analyst_phase AS
SELECT appointment_id, site, chair, protocol, starts_at, 'PREP' AS phase,
  planned_prep_minutes AS planned_minutes,
  CASE
    WHEN started_at < starts_at THEN CAST(ROUND(TIMESTAMPDIFF(SECOND, arrived_at, started_at) / 60) AS SIGNED)
    ELSE planned_prep_minutes + wait_minutes
  END AS actual_minutes,
  CASE
    WHEN started_at < starts_at THEN CAST(ROUND(TIMESTAMPDIFF(SECOND, arrived_at, started_at) / 60) AS SIGNED) - planned_prep_minutes
    ELSE wait_minutes
  END AS over_minutes
  FROM analyst_visit WHERE wait_minutes IS NOT NULL
UNION ALL
SELECT appointment_id, site, chair, protocol, starts_at, 'INFUSION',
  planned_infusion_minutes, infusion_minutes, infusion_minutes - planned_infusion_minutes
  FROM analyst_visit WHERE infusion_minutes IS NOT NULL
UNION ALL
SELECT appointment_id, site, chair, protocol, starts_at, 'RECOVERY',
  planned_recovery_minutes, recovery_minutes, recovery_minutes - planned_recovery_minutes
  FROM analyst_visit WHERE recovery_minutes IS NOT NULL
UNION ALL
SELECT appointment_id, site, chair, protocol, starts_at, 'VISIT',
  planned_visit_minutes, visit_minutes, visit_minutes - planned_visit_minutes
  FROM analyst_visit WHERE visit_minutes IS NOT NULL;
