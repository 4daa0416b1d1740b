-- Answers after a first course end where the second one begins: until now they went on beside those after the second, and said
-- something else at the same instants.
DELETE given_score
  FROM given_score
  JOIN (SELECT course.patient_id, course.report_group, MAX(visit.ended_at) AS ended
          FROM course JOIN visit ON visit.course_id = course.id
         WHERE course.course_number = 1 AND course.id BETWEEN UNHEX('0192F0000000700080F0000000000001') AND UNHEX('0192F0000000700080FFFFFFFFFFFFFF')
         GROUP BY course.patient_id, course.report_group) AS earlier
    ON earlier.patient_id = given_score.patient_id AND earlier.report_group = given_score.report_group
  JOIN (SELECT course.patient_id, course.report_group, MIN(visit.started_at) AS began
          FROM course JOIN visit ON visit.course_id = course.id
         WHERE course.course_number = 2
         GROUP BY course.patient_id, course.report_group) AS later
    ON later.patient_id = given_score.patient_id AND later.report_group = given_score.report_group
 WHERE given_score.moment = 'HOME' AND given_score.source = 'STAFF' AND given_score.speaks_for > later.began
   AND given_score.speaks_for IN (earlier.ended + INTERVAL 49 DAY, earlier.ended + INTERVAL 56 DAY,
                                  earlier.ended + INTERVAL 63 DAY, earlier.ended + INTERVAL 70 DAY)
   AND NOT EXISTS (SELECT 1 FROM diary_entry WHERE diary_entry.score_id = given_score.id)
   AND NOT EXISTS (SELECT 1 FROM score_correction WHERE score_correction.score_id = given_score.id);

-- In a demo that ran before, the courses are worked out again.
UPDATE assessment_round SET done_up_to = NULL, courses_done = 0 WHERE state = 'RUNNING';

INSERT IGNORE INTO assessment_round (definition_version, zone, state, courses, begun_at)
SELECT definition_version, zone, 'RUNNING', (SELECT COUNT(*) FROM course), UTC_TIMESTAMP(6)
FROM assessment_round
WHERE state = 'REPORTED';
