-- When the patient skipped the last question of the day: only who has finished is thanked, everybody else goes on where they left.
ALTER TABLE diary_entry ADD COLUMN last_skipped_at DATETIME(6) NULL;

ALTER TABLE diary_entry
  ADD CONSTRAINT diary_entry_last_skipped CHECK (last_skipped_at IS NULL OR answered_at IS NOT NULL);

-- A course's number follows its first infusion, as reports count, and no longer the order of entry. No two may meet on the way.
UPDATE course SET course_number = -course_number;

UPDATE course
  JOIN (SELECT id, ROW_NUMBER() OVER (PARTITION BY patient_id, report_group ORDER BY began IS NULL, began, opened_at, id) AS place
          FROM (SELECT course.id, course.patient_id, course.report_group, course.opened_at,
                  (SELECT MIN(visit.started_at) FROM visit WHERE visit.course_id = course.id) AS began
                  FROM course) AS begun) AS counted ON counted.id = course.id
   SET course.course_number = counted.place;
