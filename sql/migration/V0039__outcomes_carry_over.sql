-- Relief in the week before a course counts as carried over whenever it began, and the course's own next infusion no longer
-- ends it: all courses are worked out again. Reports keep what there is until that is through; a round under way begins anew.
UPDATE assessment_round SET done_up_to = NULL, courses_done = 0 WHERE state = 'RUNNING';

INSERT IGNORE INTO assessment_round (definition_version, zone, state, courses, begun_at)
SELECT definition_version, zone, 'RUNNING', (SELECT COUNT(*) FROM course), UTC_TIMESTAMP(6)
FROM assessment_round
WHERE state = 'REPORTED';
