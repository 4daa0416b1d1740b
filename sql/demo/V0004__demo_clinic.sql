-- What the chairs offer, who supervises, and some things that are about to change: one of them strands a visit.
SET @site = (SELECT id FROM site);

UPDATE chair SET pump = TRUE WHERE name <> 'Chair 8';
UPDATE chair SET bed = TRUE WHERE name = 'Chair 6';
UPDATE chair SET kind = 'ROOM', quiet = TRUE WHERE name = 'Room 7';

UPDATE chair SET closed_reason = NULL, version = version + 1 WHERE name = 'Chair 8';
INSERT INTO chair_outage (id, chair_id, starts, ends, reason)
SELECT UNHEX('0192F0000000700080B1000000000001'), id, DATE_FORMAT(CURRENT_DATE - INTERVAL 3 DAY, '%Y-%m-%dT08:00'),
  DATE_FORMAT(CURRENT_DATE + INTERVAL 5 DAY, '%Y-%m-%dT12:00'), 'Pump at service.'
FROM chair WHERE name = 'Chair 8';
INSERT INTO chair_outage (id, chair_id, starts, ends, reason)
SELECT UNHEX('0192F0000000700080B1000000000002'), id, DATE_FORMAT(CURRENT_DATE + INTERVAL 6 DAY, '%Y-%m-%dT08:00'),
  DATE_FORMAT(CURRENT_DATE + INTERVAL 6 DAY, '%Y-%m-%dT12:00'), 'Yearly inspection.'
FROM chair WHERE name = 'Chair 5';

INSERT INTO staff_shift (id, site_id, staff_id, duty, weekday, starts, ends, first_day)
SELECT UNHEX(CONCAT('0192F0000000700080C1', LPAD(HEX(weekday), 12, '0'))), @site, staff.id, 'CLINICIAN', weekday, '07:00', '18:00',
  CURRENT_DATE - INTERVAL 1 YEAR
FROM (SELECT 1 AS weekday UNION SELECT 2 UNION SELECT 3 UNION SELECT 4 UNION SELECT 5 UNION SELECT 6 UNION SELECT 7) AS week
JOIN staff ON staff.username = 'clinician';

INSERT INTO staff_absence (id, site_id, staff_id, starts, ends, reason)
SELECT UNHEX('0192F0000000700080C2000000000001'), @site, id, DATE_FORMAT(CURRENT_DATE + INTERVAL 20 DAY, '%Y-%m-%dT00:00'),
  DATE_FORMAT(CURRENT_DATE + INTERVAL 25 DAY, '%Y-%m-%dT00:00'), 'Holiday'
FROM staff WHERE username = 'nurse3';

INSERT INTO special_hours (site_id, day, opens, closes, reason)
VALUES (@site, CURRENT_DATE + INTERVAL 18 DAY, '07:00', '14:00', 'Staff meeting in the afternoon');
