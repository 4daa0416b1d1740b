-- Patients who were asked at least three times in a row, the last time within two weeks, and did not answer.
-- The parameter is the present local day.
SELECT d.patient_id, d.course_id, last.day AS last_answer, COUNT(*) AS unanswered, MAX(e.day) AS last_asked
FROM diary d
JOIN (SELECT diary_id, MAX(CASE WHEN answered_at IS NOT NULL THEN day END) AS day
      FROM diary_entry GROUP BY diary_id) last ON last.diary_id = d.id
JOIN diary_entry e ON e.diary_id = d.id AND e.answered_at IS NULL AND e.asked_at IS NOT NULL AND e.day < ?1
  AND (last.day IS NULL OR e.day > last.day)
WHERE d.stopped_at IS NULL
GROUP BY d.patient_id, d.course_id, last.day
HAVING COUNT(*) >= 3 AND MAX(e.day) >= ?1 - INTERVAL 14 DAY
ORDER BY last_asked, d.patient_id
