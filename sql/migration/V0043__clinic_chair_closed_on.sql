-- closed_on: the first local day on which a closed chair was closed. Empty while the chair is in use, and where it was closed before anybody
-- wrote that down.
ALTER TABLE chair ADD COLUMN closed_on DATE NULL;

-- chair_is_closed: closed, nobody wrote down since when: in no total.
CREATE OR REPLACE VIEW analyst_chair_use AS
SELECT
  LOWER(HEX(appointment.id)) AS appointment_id,
  site.name AS site,
  chair.name AS chair,
  chair.closed_reason IS NOT NULL AND chair.closed_on IS NULL AS chair_is_closed,
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
GROUP BY appointment.id, site.name, chair.id, chair.name, chair.closed_reason, chair.closed_on, appointment.status, appointment.starts_at;

-- As before, and OUTAGE also of a chair that is closed, from its first closed day on.
CREATE OR REPLACE VIEW analyst_chair_hours AS
SELECT
  site.name AS site, site.zone, chair.name AS chair,
  chair.closed_reason IS NOT NULL AND chair.closed_on IS NULL AS chair_is_closed,
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
  UNION ALL
  SELECT site_id, id, 'OUTAGE', NULL, NULL, CONCAT(closed_on, 'T00:00'), NULL
    FROM chair WHERE closed_reason IS NOT NULL AND closed_on IS NOT NULL
) hours ON hours.site_id = chair.site_id AND (hours.chair_id IS NULL OR hours.chair_id = chair.id);
