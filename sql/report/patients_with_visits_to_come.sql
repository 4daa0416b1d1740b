-- Patients with a visit that stands and starts at an instant or later.
SELECT DISTINCT patient_id
  FROM appointment
 WHERE starts_at >= ?1 AND status IN ('BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_VISIT')
