-- How many diaries run: those of which a next question is planned, which none is of a diary that ended, was stopped or was taken over.
-- The courses of a patient for one condition count once.
SELECT COUNT(DISTINCT diary.patient_id, diary.report_group)
  FROM notice
  JOIN diary ON diary.id = notice.subject_id
 WHERE notice.state = 'WAITING' AND notice.kind = 'diary'
