-- What a narrowed report could be compared with, by condition: kind 0 counts the courses that began in a period (half-open) and that
-- all but one of its filters admit, kind 1 the same for each value of that one. Of each line a patient's first course counts.
-- known_7 and so on: last answer in relief on that day or later; unsure_7: it came before, and the first one without relief after. Values
-- are hexadecimal: of the protocol, of the sex, or the place of the band from 0 on; null where a dose is not known.
WITH admitted AS (
  SELECT
    report_group, patient_number, began, course_id, baseline_tenths, day7_score, own_status, p30_status, p50_status, two_points_status,
    own_lost_after, own_lost_up_to,
    CASE ?
      WHEN 'PROTOCOL' THEN HEX(protocol_id)
      WHEN 'DOSE' THEN HEX((mg_per_kg >= ?) + (mg_per_kg >= ?) + (mg_per_kg >= ?))
      WHEN 'NUMBER' THEN HEX(LEAST(course_number, 3) - 1)
      WHEN 'AGE' THEN HEX((age >= ?) + (age >= ?))
      ELSE HEX(sex)
    END AS filter_value
  FROM course_outcome
  WHERE round_id = ? AND began >= ? AND began < ?
    AND {narrowed}
),
sorted AS (
  SELECT
    kind, report_group, CASE WHEN kind = 1 THEN filter_value END AS filter_value,
    baseline_tenths, day7_score, own_status, p30_status, p50_status, two_points_status, own_lost_after, own_lost_up_to,
    ROW_NUMBER() OVER (
      PARTITION BY kind, report_group, CASE WHEN kind = 1 THEN filter_value END, patient_number ORDER BY began, course_id) AS turn
  FROM admitted
  CROSS JOIN (SELECT 0 AS kind UNION ALL SELECT 1) AS kinds
)
SELECT
  report_group, kind, filter_value,
  COUNT(*) AS courses,
  SUM(turn = 1) AS patients,
  SUM(turn = 1 AND own_status = 'INELIGIBLE' AND baseline_tenths IS NOT NULL) AS below_minimum,
  SUM(turn = 1 AND own_status = 'INELIGIBLE' AND baseline_tenths IS NULL) AS without_baseline,
  SUM(turn = 1 AND own_status <> 'INELIGIBLE') AS eligible,
  SUM(turn = 1 AND own_status IN ('RESPONDER', 'NONRESPONDER')) AS assessed,
  SUM(turn = 1 AND own_status <> 'INELIGIBLE' AND day7_score IS NOT NULL) AS day_seven,
  SUM(turn = 1 AND own_status = 'RESPONDER') AS own,
  SUM(turn = 1 AND p30_status = 'RESPONDER') AS at30,
  SUM(turn = 1 AND p50_status = 'RESPONDER') AS at50,
  SUM(turn = 1 AND two_points_status = 'RESPONDER') AS two_points,
  SUM(turn = 1 AND own_lost_after >= 0 * 86400000000) AS known_0,
  SUM(turn = 1 AND own_lost_after < 0 * 86400000000 AND own_lost_up_to > 0 * 86400000000) AS unsure_0,
  SUM(turn = 1 AND own_lost_after >= 7 * 86400000000) AS known_7,
  SUM(turn = 1 AND own_lost_after < 7 * 86400000000 AND own_lost_up_to > 7 * 86400000000) AS unsure_7,
  SUM(turn = 1 AND own_lost_after >= 14 * 86400000000) AS known_14,
  SUM(turn = 1 AND own_lost_after < 14 * 86400000000 AND own_lost_up_to > 14 * 86400000000) AS unsure_14,
  SUM(turn = 1 AND own_lost_after >= 28 * 86400000000) AS known_28,
  SUM(turn = 1 AND own_lost_after < 28 * 86400000000 AND own_lost_up_to > 28 * 86400000000) AS unsure_28,
  SUM(turn = 1 AND own_lost_after >= 42 * 86400000000) AS known_42,
  SUM(turn = 1 AND own_lost_after < 42 * 86400000000 AND own_lost_up_to > 42 * 86400000000) AS unsure_42,
  SUM(turn = 1 AND own_lost_after >= 56 * 86400000000) AS known_56,
  SUM(turn = 1 AND own_lost_after < 56 * 86400000000 AND own_lost_up_to > 56 * 86400000000) AS unsure_56,
  SUM(turn = 1 AND own_lost_after >= 70 * 86400000000) AS known_70,
  SUM(turn = 1 AND own_lost_after < 70 * 86400000000 AND own_lost_up_to > 70 * 86400000000) AS unsure_70,
  SUM(turn = 1 AND own_lost_after >= 84 * 86400000000) AS known_84,
  SUM(turn = 1 AND own_lost_after < 84 * 86400000000 AND own_lost_up_to > 84 * 86400000000) AS unsure_84
FROM sorted
GROUP BY report_group, kind, filter_value
