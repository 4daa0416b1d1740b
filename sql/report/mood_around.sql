-- Courses of conditions that are reported on the PHQ-9, with the sheets that speak for before and after them, by the view
-- course_mood. due: from now on no sheet can follow that speaks for after the course. A condition follows.
SELECT
  around.course_id, around.before_id, around.before_at, around.total_before, around.after_id, around.after_at, around.total_after,
  COALESCE(around.mood_after_until <= ?, FALSE) AS due
FROM course_mood AS around
JOIN report_group ON report_group.code = around.report_group AND report_group.endpoint = 'PHQ9'
WHERE around.round_id = ?
