-- What followed each course that has begun, kept up by the transaction of every change. Rows are those of a round: one
-- definition of relief in one zone, gone through for all courses. A new definition is a new round; reports read the old
-- one until the new one is through. Nothing here is entered by hand: all of it can be worked out again from visits and scores.

-- One row per patient with outcomes: held by whoever works theirs out, so that two never do it at once, and the number by
-- which analysts know them. No foreign key: it would lock the patient's row with it.
CREATE TABLE assessed_patient (
  number     INT        NOT NULL AUTO_INCREMENT,
  patient_id BINARY(16) NOT NULL,
  PRIMARY KEY (number),
  UNIQUE KEY assessed_patient_once (patient_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- state is NULL once a round is left behind. Patients up to done_up_to are through; what changes for them since is kept up.
CREATE TABLE assessment_round (
  id                 INT         NOT NULL AUTO_INCREMENT,
  definition_version INT         NOT NULL,
  zone               VARCHAR(64) NOT NULL,
  state              VARCHAR(10) NULL,
  done_up_to         BINARY(16)  NULL,
  courses_done       INT         NOT NULL DEFAULT 0,
  courses            INT         NOT NULL DEFAULT 0,
  begun_at           DATETIME(6) NOT NULL,
  PRIMARY KEY (id),
  UNIQUE KEY assessment_round_state (state),
  CONSTRAINT assessment_round_definition FOREIGN KEY (definition_version) REFERENCES relief_definition (version),
  CONSTRAINT assessment_round_states CHECK (state IS NULL OR state IN ('REPORTED', 'RUNNING'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Times since t = 0, the end of the course's last infusion, in microseconds. After each threshold's name: own is that of
-- the definition, p30 and p50 a fall by so many percent, two_points by 2 points. The rows of a period lie together.
CREATE TABLE course_outcome (
  round_id        INT           NOT NULL,
  began           DATETIME(6)   NOT NULL,
  course_id       BINARY(16)    NOT NULL,
  patient_number  INT           NOT NULL,
  report_group    VARCHAR(20)   NOT NULL,
  protocol_id     BINARY(16)    NOT NULL,
  course_number   INT           NOT NULL,
  mg_per_kg       DECIMAL(10,4) NULL,
  age             INT           NOT NULL,
  sex             VARCHAR(10)   NOT NULL,
  ended           DATETIME(6)   NULL,
  next_infusion   BIGINT        NULL,
  baseline_tenths INT           NULL,
  baseline_source VARCHAR(14)   NULL,
  baseline_n      INT           NULL,
  carried_over    BOOLEAN       NOT NULL,
  day7_score      INT           NULL,
  day7_after      BIGINT        NULL,
  answers         INT           NOT NULL,
  best_percent    DECIMAL(7,1)  NULL,
  own_status      VARCHAR(12)   NOT NULL,
  own_onset_after BIGINT        NULL,
  own_onset_up_to BIGINT        NULL,
  own_lost_after  BIGINT        NULL,
  own_lost_up_to  BIGINT        NULL,
  own_ends_by     VARCHAR(13)   NULL,
  own_unconfirmed BOOLEAN       NULL,
  p30_status      VARCHAR(12)   NOT NULL,
  p30_onset_after BIGINT        NULL,
  p30_onset_up_to BIGINT        NULL,
  p30_lost_after  BIGINT        NULL,
  p30_lost_up_to  BIGINT        NULL,
  p30_ends_by     VARCHAR(13)   NULL,
  p30_unconfirmed BOOLEAN       NULL,
  p50_status      VARCHAR(12)   NOT NULL,
  p50_onset_after BIGINT        NULL,
  p50_onset_up_to BIGINT        NULL,
  p50_lost_after  BIGINT        NULL,
  p50_lost_up_to  BIGINT        NULL,
  p50_ends_by     VARCHAR(13)   NULL,
  p50_unconfirmed BOOLEAN       NULL,
  two_points_status      VARCHAR(12)   NOT NULL,
  two_points_onset_after BIGINT        NULL,
  two_points_onset_up_to BIGINT        NULL,
  two_points_lost_after  BIGINT        NULL,
  two_points_lost_up_to  BIGINT        NULL,
  two_points_ends_by     VARCHAR(13)   NULL,
  two_points_unconfirmed BOOLEAN       NULL,
  PRIMARY KEY (round_id, began, course_id),
  UNIQUE KEY course_outcome_once (round_id, course_id),
  KEY course_outcome_patient (round_id, patient_number),
  CONSTRAINT course_outcome_round FOREIGN KEY (round_id) REFERENCES assessment_round (id),
  CONSTRAINT course_outcome_baseline CHECK ((baseline_tenths IS NULL) = (baseline_source IS NULL) AND (baseline_tenths IS NULL) = (baseline_n IS NULL)),
  CONSTRAINT course_outcome_own CHECK ((own_status = 'RESPONDER') = (own_onset_after IS NOT NULL) AND (own_status = 'RESPONDER') = (own_ends_by IS NOT NULL)
    AND COALESCE(own_ends_by = 'LOSS', FALSE) = (own_lost_up_to IS NOT NULL)),
  CONSTRAINT course_outcome_p30 CHECK ((p30_status = 'RESPONDER') = (p30_onset_after IS NOT NULL) AND (p30_status = 'RESPONDER') = (p30_ends_by IS NOT NULL)
    AND COALESCE(p30_ends_by = 'LOSS', FALSE) = (p30_lost_up_to IS NOT NULL)),
  CONSTRAINT course_outcome_p50 CHECK ((p50_status = 'RESPONDER') = (p50_onset_after IS NOT NULL) AND (p50_status = 'RESPONDER') = (p50_ends_by IS NOT NULL)
    AND COALESCE(p50_ends_by = 'LOSS', FALSE) = (p50_lost_up_to IS NOT NULL)),
  CONSTRAINT course_outcome_two_points CHECK ((two_points_status = 'RESPONDER') = (two_points_onset_after IS NOT NULL) AND (two_points_status = 'RESPONDER') = (two_points_ends_by IS NOT NULL)
    AND COALESCE(two_points_ends_by = 'LOSS', FALSE) = (two_points_lost_up_to IS NOT NULL))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The analysts' door, told in src/docs/analysts.md: one row per course and threshold, hours and points, no names.
CREATE VIEW analyst_course_outcome AS
SELECT
  outcome.patient_number AS patient, outcome.report_group AS condition_code, report_group.name AS condition_name,
  outcome.course_number, outcome.began AS began_at_utc, protocol.name AS protocol, outcome.mg_per_kg, outcome.age AS age_years,
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
  outcome.course_number, outcome.began AS began_at_utc, protocol.name AS protocol, outcome.mg_per_kg, outcome.age AS age_years,
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
  outcome.course_number, outcome.began AS began_at_utc, protocol.name AS protocol, outcome.mg_per_kg, outcome.age AS age_years,
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
  outcome.course_number, outcome.began AS began_at_utc, protocol.name AS protocol, outcome.mg_per_kg, outcome.age AS age_years,
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
