-- As before, with t = 0, so that analysts leave out who is not yet due as the report does.
CREATE OR REPLACE VIEW analyst_course_outcome AS
SELECT
  outcome.patient_number AS patient, outcome.report_group AS condition_code, report_group.name AS condition_name,
  outcome.course_number, outcome.began AS began_at_utc, outcome.ended AS ended_at_utc, protocol.name AS protocol, outcome.mg_per_kg, outcome.age AS age_years,
  outcome.sex, outcome.baseline_tenths / 10 AS baseline, outcome.baseline_source, outcome.baseline_n AS baseline_scores,
  outcome.carried_over, outcome.answers, outcome.best_percent AS best_fall_percent,
  outcome.day7_score, outcome.day7_after * 1.000000 / 3600000000 AS day7_hours,
  outcome.day7_score - outcome.baseline_tenths / 10 AS day7_change_points,
  100 * (10 * outcome.day7_score - outcome.baseline_tenths) / NULLIF(outcome.baseline_tenths, 0) AS day7_change_percent,
  outcome.next_infusion * 1.000000 / 3600000000 AS next_infusion_hours,
  'definition' AS threshold, relief_definition.relief_percent AS threshold_percent, outcome.own_status AS status,
  outcome.own_onset_after * 1.000000 / 3600000000 AS onset_after_hours, outcome.own_onset_up_to * 1.000000 / 3600000000 AS onset_up_to_hours,
  outcome.own_lost_after * 1.000000 / 3600000000 AS lost_after_hours, outcome.own_lost_up_to * 1.000000 / 3600000000 AS lost_up_to_hours,
  outcome.own_ends_by AS ends_by, outcome.own_unconfirmed AS loss_unconfirmed,
  assessment_round.definition_version
FROM course_outcome AS outcome
JOIN assessment_round ON assessment_round.id = outcome.round_id AND assessment_round.state = 'REPORTED'
JOIN relief_definition ON relief_definition.version = assessment_round.definition_version
JOIN report_group ON report_group.code = outcome.report_group
JOIN protocol ON protocol.id = outcome.protocol_id
UNION ALL
SELECT
  outcome.patient_number AS patient, outcome.report_group AS condition_code, report_group.name AS condition_name,
  outcome.course_number, outcome.began AS began_at_utc, outcome.ended AS ended_at_utc, protocol.name AS protocol, outcome.mg_per_kg, outcome.age AS age_years,
  outcome.sex, outcome.baseline_tenths / 10 AS baseline, outcome.baseline_source, outcome.baseline_n AS baseline_scores,
  outcome.carried_over, outcome.answers, outcome.best_percent AS best_fall_percent,
  outcome.day7_score, outcome.day7_after * 1.000000 / 3600000000 AS day7_hours,
  outcome.day7_score - outcome.baseline_tenths / 10 AS day7_change_points,
  100 * (10 * outcome.day7_score - outcome.baseline_tenths) / NULLIF(outcome.baseline_tenths, 0) AS day7_change_percent,
  outcome.next_infusion * 1.000000 / 3600000000 AS next_infusion_hours,
  '30 %' AS threshold, 30 AS threshold_percent, outcome.p30_status AS status,
  outcome.p30_onset_after * 1.000000 / 3600000000 AS onset_after_hours, outcome.p30_onset_up_to * 1.000000 / 3600000000 AS onset_up_to_hours,
  outcome.p30_lost_after * 1.000000 / 3600000000 AS lost_after_hours, outcome.p30_lost_up_to * 1.000000 / 3600000000 AS lost_up_to_hours,
  outcome.p30_ends_by AS ends_by, outcome.p30_unconfirmed AS loss_unconfirmed,
  assessment_round.definition_version
FROM course_outcome AS outcome
JOIN assessment_round ON assessment_round.id = outcome.round_id AND assessment_round.state = 'REPORTED'
JOIN relief_definition ON relief_definition.version = assessment_round.definition_version
JOIN report_group ON report_group.code = outcome.report_group
JOIN protocol ON protocol.id = outcome.protocol_id
UNION ALL
SELECT
  outcome.patient_number AS patient, outcome.report_group AS condition_code, report_group.name AS condition_name,
  outcome.course_number, outcome.began AS began_at_utc, outcome.ended AS ended_at_utc, protocol.name AS protocol, outcome.mg_per_kg, outcome.age AS age_years,
  outcome.sex, outcome.baseline_tenths / 10 AS baseline, outcome.baseline_source, outcome.baseline_n AS baseline_scores,
  outcome.carried_over, outcome.answers, outcome.best_percent AS best_fall_percent,
  outcome.day7_score, outcome.day7_after * 1.000000 / 3600000000 AS day7_hours,
  outcome.day7_score - outcome.baseline_tenths / 10 AS day7_change_points,
  100 * (10 * outcome.day7_score - outcome.baseline_tenths) / NULLIF(outcome.baseline_tenths, 0) AS day7_change_percent,
  outcome.next_infusion * 1.000000 / 3600000000 AS next_infusion_hours,
  '50 %' AS threshold, 50 AS threshold_percent, outcome.p50_status AS status,
  outcome.p50_onset_after * 1.000000 / 3600000000 AS onset_after_hours, outcome.p50_onset_up_to * 1.000000 / 3600000000 AS onset_up_to_hours,
  outcome.p50_lost_after * 1.000000 / 3600000000 AS lost_after_hours, outcome.p50_lost_up_to * 1.000000 / 3600000000 AS lost_up_to_hours,
  outcome.p50_ends_by AS ends_by, outcome.p50_unconfirmed AS loss_unconfirmed,
  assessment_round.definition_version
FROM course_outcome AS outcome
JOIN assessment_round ON assessment_round.id = outcome.round_id AND assessment_round.state = 'REPORTED'
JOIN relief_definition ON relief_definition.version = assessment_round.definition_version
JOIN report_group ON report_group.code = outcome.report_group
JOIN protocol ON protocol.id = outcome.protocol_id
UNION ALL
SELECT
  outcome.patient_number AS patient, outcome.report_group AS condition_code, report_group.name AS condition_name,
  outcome.course_number, outcome.began AS began_at_utc, outcome.ended AS ended_at_utc, protocol.name AS protocol, outcome.mg_per_kg, outcome.age AS age_years,
  outcome.sex, outcome.baseline_tenths / 10 AS baseline, outcome.baseline_source, outcome.baseline_n AS baseline_scores,
  outcome.carried_over, outcome.answers, outcome.best_percent AS best_fall_percent,
  outcome.day7_score, outcome.day7_after * 1.000000 / 3600000000 AS day7_hours,
  outcome.day7_score - outcome.baseline_tenths / 10 AS day7_change_points,
  100 * (10 * outcome.day7_score - outcome.baseline_tenths) / NULLIF(outcome.baseline_tenths, 0) AS day7_change_percent,
  outcome.next_infusion * 1.000000 / 3600000000 AS next_infusion_hours,
  '2 points' AS threshold, NULL AS threshold_percent, outcome.two_points_status AS status,
  outcome.two_points_onset_after * 1.000000 / 3600000000 AS onset_after_hours, outcome.two_points_onset_up_to * 1.000000 / 3600000000 AS onset_up_to_hours,
  outcome.two_points_lost_after * 1.000000 / 3600000000 AS lost_after_hours, outcome.two_points_lost_up_to * 1.000000 / 3600000000 AS lost_up_to_hours,
  outcome.two_points_ends_by AS ends_by, outcome.two_points_unconfirmed AS loss_unconfirmed,
  assessment_round.definition_version
FROM course_outcome AS outcome
JOIN assessment_round ON assessment_round.id = outcome.round_id AND assessment_round.state = 'REPORTED'
JOIN relief_definition ON relief_definition.version = assessment_round.definition_version
JOIN report_group ON report_group.code = outcome.report_group
JOIN protocol ON protocol.id = outcome.protocol_id;
