-- Patients to be asked by somebody: those to whom at least three questions in a row were delivered, the last one within 60
-- days, and nobody heard from them since; and those whose last question within two weeks could not be delivered, unless a later
-- one was. They are heard by an answer to the diary, by a score of the condition or a sheet of its questionnaire, however these
-- came: what was said on the day of a question or later answers it, at whatever hour. Questions of the course asked about last
-- count whatever lies between them: a plan may ask once a month. The courses of a patient for one condition count together,
-- because the diary of one takes over from that of another; but questions of an earlier one of 60 days ago or more count no
-- more: they belong to a follow-up that is over. The parameters are the present local day, and by how many seconds the clock of
-- the clinic was ahead of UTC since when: [[seconds since 1970, seconds ahead], …].
WITH recent AS (
  SELECT DISTINCT diary.patient_id, diary.report_group
    FROM diary_entry entry
    JOIN diary ON diary.id = entry.diary_id
   WHERE entry.day BETWEEN ?1 - INTERVAL 59 DAY AND ?1
),
heard AS (
  SELECT
    recent.patient_id, recent.report_group,
    (SELECT MAX(entry.day)
       FROM diary
       JOIN diary_entry entry ON entry.diary_id = diary.id
      WHERE diary.patient_id = recent.patient_id AND diary.report_group = recent.report_group
        AND entry.answered_at IS NOT NULL AND entry.day <= ?1) AS answered,
    (SELECT MAX(score.speaks_for)
       FROM score
      WHERE score.patient_id = recent.patient_id AND score.report_group = recent.report_group) AS scored_at,
    (SELECT MAX(sheet.answered_at)
       FROM diary
       JOIN answer_sheet sheet ON sheet.patient_id = diary.patient_id AND sheet.instrument = diary.instrument
      WHERE diary.patient_id = recent.patient_id AND diary.report_group = recent.report_group
        AND sheet.set_aside_at IS NULL) AS filled_in_at
  FROM recent
),
told_then AS (
  SELECT patient_id, report_group, answered, COALESCE(GREATEST(scored_at, filled_in_at), scored_at, filled_in_at) AS told_at
  FROM heard
),
told AS (
  SELECT
    told_then.patient_id, told_then.report_group, told_then.answered, told_then.told_at,
    (SELECT DATE(told_then.told_at + INTERVAL clock.ahead SECOND)
       FROM JSON_TABLE(?2, '$[*]' COLUMNS (since BIGINT PATH '$[0]', ahead INT PATH '$[1]')) AS clock
      WHERE clock.since <= TIMESTAMPDIFF(SECOND, '1970-01-01', told_then.told_at)
      ORDER BY clock.since DESC
      LIMIT 1) AS told_on
  FROM told_then
),
question AS (
  SELECT
    told.patient_id, told.report_group, told.answered, entry.day, entry.asked_at, entry.undelivered_at, entry.undelivered_why,
    entry.day > ?1 - INTERVAL 60 DAY
      OR entry.diary_id = FIRST_VALUE(entry.diary_id)
        OVER (PARTITION BY told.patient_id, told.report_group
              ORDER BY entry.asked_at IS NULL AND entry.undelivered_at IS NULL, entry.day DESC) AS is_of_this,
    entry.answered_at IS NULL
      AND (told.answered IS NULL OR entry.day > told.answered)
      AND (told.told_at IS NULL
           OR CASE WHEN entry.asked_at IS NULL THEN entry.undelivered_at > told.told_at
                ELSE entry.day > told.told_on END) AS is_open,
    MAX(CASE WHEN entry.asked_at IS NOT NULL OR entry.undelivered_at IS NOT NULL THEN entry.day END)
      OVER (PARTITION BY told.patient_id, told.report_group) AS due
  FROM told
  JOIN diary ON diary.patient_id = told.patient_id AND diary.report_group = told.report_group AND diary.stopped_at IS NULL
  JOIN diary_entry entry ON entry.diary_id = diary.id AND entry.day <= ?1
),
silence AS (
  SELECT
    patient_id, answered,
    COUNT(CASE WHEN asked_at IS NOT NULL AND day < ?1 THEN 1 END) AS unanswered,
    MAX(CASE WHEN asked_at IS NOT NULL AND day < ?1 THEN day END) AS asked,
    MAX(CASE WHEN day = due AND undelivered_at IS NOT NULL THEN day END) AS undelivered,
    MAX(CASE WHEN day = due THEN undelivered_at END) AS undelivered_at,
    MAX(CASE WHEN day = due THEN undelivered_why END) AS why
  FROM question
  WHERE is_open AND is_of_this
  GROUP BY patient_id, report_group, answered
)
SELECT patient_id, answered, unanswered, asked, undelivered, why
FROM silence
WHERE (unanswered >= 3 AND asked > ?1 - INTERVAL 60 DAY)
   OR (undelivered >= ?1 - INTERVAL 14 DAY
       AND NOT EXISTS (SELECT 1 FROM diary other
                         JOIN diary_entry later ON later.diary_id = other.id
                        WHERE other.patient_id = silence.patient_id AND later.asked_at > silence.undelivered_at))
ORDER BY COALESCE(asked, undelivered), patient_id
