-- The courses that began in a period (half-open) and are admitted, in the order of the table's key: nothing is sorted.
SELECT
  {said}
FROM course_outcome
WHERE round_id = ? AND began >= ? AND began < ?
  AND {narrowed}
ORDER BY began, course_id
