-- Courses whose latest appointment was missed, put off or left without an infusion since an instant, with sessions left and nothing booked for the patient.
-- Parameters: that instant; the present instant.
SELECT a.patient_id, a.course_id, a.protocol_id, a.starts_at, a.status,
  (SELECT COUNT(*) FROM visit v WHERE v.course_id = a.course_id AND v.ended_at IS NOT NULL) AS given,
  (SELECT MAX(v.ended_at) FROM visit v WHERE v.course_id = a.course_id) AS last_end
FROM appointment a
JOIN protocol p ON p.id = a.protocol_id
WHERE (a.status IN ('NO_SHOW', 'DEFERRED') OR a.without_infusion) AND a.starts_at >= ?1
  AND NOT EXISTS (SELECT 1 FROM appointment later WHERE later.course_id = a.course_id
    AND later.status <> 'CANCELLED' AND (later.starts_at, later.id) > (a.starts_at, a.id))
  AND NOT EXISTS (SELECT 1 FROM appointment coming WHERE coming.patient_id = a.patient_id AND coming.starts_at >= ?2
    AND coming.status IN ('REQUESTED', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_VISIT'))
  AND NOT EXISTS (SELECT 1 FROM visit v WHERE v.patient_id = a.patient_id AND v.started_at > a.starts_at)
  AND (SELECT COUNT(*) FROM visit v WHERE v.course_id = a.course_id AND v.ended_at IS NOT NULL) < p.sessions
ORDER BY a.starts_at DESC, a.id
