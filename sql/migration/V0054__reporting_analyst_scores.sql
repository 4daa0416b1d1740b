-- The analysts' door to what courses are assessed from, told in src/docs/analysts.md: the terms in force, the answers that stand and the
-- infusions. No names.

-- One row: the terms and the zone by which the rows of analyst_course_outcome were assessed.
CREATE VIEW analyst_definition AS
SELECT
  relief_definition.version AS definition_version, relief_definition.relief_percent, relief_definition.confirm_count AS confirmations,
  relief_definition.onset_hours, relief_definition.minimum_baseline, assessment_round.zone
FROM assessment_round
JOIN relief_definition ON relief_definition.version = assessment_round.definition_version
WHERE assessment_round.state = 'REPORTED';

-- The scores that stand, as last corrected, of conditions that are reported on pain. Whether one counts for a course is for the rules to say.
CREATE VIEW analyst_score AS
SELECT
  assessed_patient.number AS patient, score.report_group AS condition_code, report_group.name AS condition_name,
  score.speaks_for AS speaks_for_utc, score.item, score.score, score.moment, score.visit_id IS NOT NULL AS at_visit, score.source
FROM score
JOIN assessed_patient ON assessed_patient.patient_id = score.patient_id
JOIN report_group ON report_group.code = score.report_group AND report_group.endpoint = 'NRS';

CREATE VIEW analyst_infusion AS
SELECT
  assessed_patient.number AS patient, course.report_group AS condition_code, report_group.name AS condition_name, course.course_number,
  visit.started_at AS started_at_utc, visit.ended_at AS ended_at_utc, visit.left_at AS left_at_utc,
  visit.given_mg, ROUND(visit.given_mg / visit.weight_kg, 4) AS mg_per_kg
FROM visit
JOIN course ON course.id = visit.course_id
JOIN assessed_patient ON assessed_patient.patient_id = visit.patient_id
JOIN report_group ON report_group.code = course.report_group
WHERE visit.started_at IS NOT NULL;
