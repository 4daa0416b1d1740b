-- "Pain now" of a follow-up counts only on local days without an average, no longer at every other minute: where there is one, all courses
-- are worked out again. Reports keep what there is until that is through; a round under way begins anew.
UPDATE assessment_round SET done_up_to = NULL, courses_done = 0
WHERE state = 'RUNNING' AND EXISTS (SELECT 1 FROM score WHERE item = 'NOW' AND moment = 'FOLLOW_UP');

INSERT IGNORE INTO assessment_round (definition_version, zone, state, courses, begun_at)
SELECT definition_version, zone, 'RUNNING', (SELECT COUNT(*) FROM course), UTC_TIMESTAMP(6)
FROM assessment_round
WHERE state = 'REPORTED' AND EXISTS (SELECT 1 FROM score WHERE item = 'NOW' AND moment = 'FOLLOW_UP');
