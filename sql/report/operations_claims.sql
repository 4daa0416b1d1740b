-- The quarter hours that appointments hold in chairs, those that start in a period (half-open), one row for each stretch:
-- chair, first quarter hour, how many, and whether the patient came.
SELECT
  chair_claim.chair_id, MIN(chair_claim.quarter), COUNT(*),
  CASE WHEN appointment.status IN ('ARRIVED', 'IN_VISIT', 'DONE') THEN 1 ELSE 0 END
FROM appointment
JOIN chair_claim ON chair_claim.appointment_id = appointment.id
WHERE appointment.site_id = ?1 AND appointment.starts_at >= ?2 AND appointment.starts_at < ?3
GROUP BY appointment.id, chair_claim.chair_id, appointment.status
