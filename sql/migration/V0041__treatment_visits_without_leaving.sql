-- Visits of earlier days without a leaving stand on the list of visits until somebody enters it.
ALTER TABLE visit ADD KEY visit_left (left_at, arrived_at);

-- Scores after an infusion whose patient nobody marked as left count from the next local day on: where there is one, all courses are
-- worked out again. Reports keep what there is until that is through; a round under way begins anew.
UPDATE assessment_round SET done_up_to = NULL, courses_done = 0
WHERE state = 'RUNNING' AND EXISTS (SELECT 1 FROM visit WHERE ended_at IS NOT NULL AND left_at IS NULL);

INSERT IGNORE INTO assessment_round (definition_version, zone, state, courses, begun_at)
SELECT definition_version, zone, 'RUNNING', (SELECT COUNT(*) FROM course), UTC_TIMESTAMP(6)
FROM assessment_round
WHERE state = 'REPORTED' AND EXISTS (SELECT 1 FROM visit WHERE ended_at IS NOT NULL AND left_at IS NULL);
