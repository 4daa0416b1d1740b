-- Patients to be asked by somebody: those to whom at least three questions in a row were delivered, the last one within two
-- weeks, without an answer; and those whose last question within two weeks could not be delivered, unless a later one was, or
-- they told it otherwise since. The parameter is the present local day.
WITH recent AS (
  SELECT DISTINCT diary_id FROM diary_entry WHERE day BETWEEN ?1 - INTERVAL 14 DAY AND ?1
),
seen AS (
  SELECT
    diary_entry.diary_id,
    MAX(CASE WHEN answered_at IS NOT NULL THEN day END) AS answered,
    MAX(CASE WHEN asked_at IS NOT NULL OR undelivered_at IS NOT NULL THEN day END) AS due
  FROM diary_entry
  JOIN recent ON recent.diary_id = diary_entry.diary_id
  WHERE day <= ?1
  GROUP BY diary_entry.diary_id
),
silence AS (
  SELECT
    diary.patient_id, diary.course_id, diary.report_group, diary.instrument, seen.answered,
    COUNT(CASE WHEN entry.asked_at IS NOT NULL AND entry.day < ?1 THEN 1 END) AS unanswered,
    MAX(CASE WHEN entry.asked_at IS NOT NULL AND entry.day < ?1 THEN entry.day END) AS asked,
    MAX(CASE WHEN entry.day = seen.due AND entry.undelivered_at IS NOT NULL THEN entry.day END) AS undelivered,
    MAX(CASE WHEN entry.day = seen.due THEN entry.undelivered_at END) AS undelivered_at,
    MAX(CASE WHEN entry.day = seen.due THEN entry.undelivered_why END) AS why
  FROM diary
  JOIN seen ON seen.diary_id = diary.id
  JOIN diary_entry entry ON entry.diary_id = diary.id AND entry.answered_at IS NULL AND entry.day <= ?1
   AND (seen.answered IS NULL OR entry.day > seen.answered)
  WHERE diary.stopped_at IS NULL
  GROUP BY diary.patient_id, diary.course_id, diary.report_group, diary.instrument, seen.answered
)
SELECT patient_id, course_id, answered, unanswered, asked, undelivered, why
FROM silence
WHERE (unanswered >= 3 AND asked >= ?1 - INTERVAL 14 DAY)
   OR (undelivered >= ?1 - INTERVAL 14 DAY
       AND NOT EXISTS (SELECT 1 FROM score
                        WHERE score.patient_id = silence.patient_id AND score.report_group = silence.report_group
                          AND score.speaks_for >= silence.undelivered_at)
       AND NOT EXISTS (SELECT 1 FROM answer_sheet
                        WHERE answer_sheet.patient_id = silence.patient_id AND answer_sheet.instrument = silence.instrument
                          AND answer_sheet.answered_at >= silence.undelivered_at AND answer_sheet.set_aside_at IS NULL)
       AND NOT EXISTS (SELECT 1 FROM diary other
                         JOIN diary_entry later ON later.diary_id = other.id
                        WHERE other.patient_id = silence.patient_id AND later.asked_at > silence.undelivered_at))
ORDER BY COALESCE(asked, undelivered), patient_id
