-- What a narrowed report could be compared with: the courses that began in a period (half-open) and that all but one of its filters
-- admit, with their value of that one, in the order of the table's key. Values are hexadecimal: of the protocol, of the sex, or the
-- place of the band from 0 on; null where a dose is not known.
SELECT
  {said},
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
ORDER BY began, course_id
