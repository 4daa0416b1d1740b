-- Four who wait for a place: people of the demo without any appointment.
INSERT INTO wait_entry (id, patient_id, report_group, protocol_id, weekdays, hours_from, hours_to, notice_hours, waiting_since, status)
SELECT UNHEX(CONCAT('0192F00000007000870', LPAD(HEX(chosen.place), 13, '0'))), chosen.id, IF(chosen.place = 3, 'MOOD', 'NEUROPATHIC'), protocol.id,
  CASE chosen.place WHEN 1 THEN 127 WHEN 2 THEN 10 WHEN 3 THEN 127 ELSE 21 END, IF(chosen.place = 3, '12:00', NULL), IF(chosen.place = 4, '13:00', NULL),
  CASE chosen.place WHEN 1 THEN 2 WHEN 2 THEN 24 WHEN 3 THEN 24 ELSE 4 END,
  UTC_TIMESTAMP(6) - INTERVAL CASE chosen.place WHEN 1 THEN 9 WHEN 2 THEN 4 WHEN 3 THEN 1 ELSE 12 END DAY, 'WAITING'
FROM (
  SELECT patient.id, ROW_NUMBER() OVER (ORDER BY patient.id) AS place
  FROM patient LEFT JOIN appointment ON appointment.patient_id = patient.id
  WHERE appointment.id IS NULL
  ORDER BY patient.id LIMIT 4) AS chosen
JOIN protocol ON protocol.name = IF(chosen.place = 3, 'Mood 40 min', 'Pain 2 h');
