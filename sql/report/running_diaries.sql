-- How many diaries run: those that asked within 60 days and were not stopped. The courses of a patient for one condition count once,
-- because the diary of one takes over from that of another. The parameter is the present local day.
SELECT COUNT(DISTINCT diary.patient_id, diary.report_group)
  FROM diary_entry entry
  JOIN diary ON diary.id = entry.diary_id AND diary.stopped_at IS NULL
 WHERE entry.asked_at IS NOT NULL AND entry.day BETWEEN ?1 - INTERVAL 59 DAY AND ?1
