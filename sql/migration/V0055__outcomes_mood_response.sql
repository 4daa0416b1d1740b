-- How long a response on the PHQ-9 lasts, by the rules of relief: kept per course, by terms that are part of the definition. What was
-- worked out without them goes; the application works all of it out again as it starts, and reports say until then that they are not ready.
TRUNCATE TABLE course_outcome;
UPDATE assessment_round SET state = NULL WHERE state IS NOT NULL;

-- A response is a fall by so many percent of the total before the course, begins up to the end of a local day after its last infusion, and is
-- lost by so many sheets in a row.
ALTER TABLE relief_definition
  ADD COLUMN mood_response_percent INT NOT NULL DEFAULT 50 AFTER minimum_baseline,
  ADD COLUMN mood_confirm_count    INT NOT NULL DEFAULT 2 AFTER mood_response_percent,
  ADD COLUMN mood_window_days      INT NOT NULL DEFAULT 31 AFTER mood_confirm_count,
  ADD CONSTRAINT relief_definition_mood_percent CHECK (mood_response_percent BETWEEN 1 AND 100),
  ADD CONSTRAINT relief_definition_mood_confirm CHECK (mood_confirm_count BETWEEN 1 AND 7),
  ADD CONSTRAINT relief_definition_mood_window CHECK (mood_window_days BETWEEN 6 AND 90);

-- As own_status and those after it, on the totals of the PHQ-9; NULL in conditions that are reported on pain. mood_sheets: how many count.
ALTER TABLE course_outcome
  ADD COLUMN mood_sheets      INT         NULL,
  ADD COLUMN mood_status      VARCHAR(12) NULL,
  ADD COLUMN mood_onset_after BIGINT      NULL,
  ADD COLUMN mood_onset_up_to BIGINT      NULL,
  ADD COLUMN mood_lost_after  BIGINT      NULL,
  ADD COLUMN mood_lost_up_to  BIGINT      NULL,
  ADD COLUMN mood_ends_by     VARCHAR(13) NULL,
  ADD COLUMN mood_unconfirmed BOOLEAN     NULL,
  ADD CONSTRAINT course_outcome_mood CHECK ((mood_status IS NULL) = (mood_sheets IS NULL)
    AND COALESCE(mood_status = 'RESPONDER', FALSE) = (mood_onset_after IS NOT NULL)
    AND COALESCE(mood_status = 'RESPONDER', FALSE) = (mood_ends_by IS NOT NULL)
    AND COALESCE(mood_ends_by = 'LOSS', FALSE) = (mood_lost_up_to IS NOT NULL));

-- As before (V0028), and what the rules say of the response.
CREATE OR REPLACE VIEW course_mood AS
SELECT
  outcome.round_id, outcome.report_group, outcome.course_id, outcome.patient_number, assessed_patient.patient_id,
  outcome.course_number, outcome.protocol_id, outcome.mg_per_kg, outcome.age, outcome.sex,
  outcome.began, outcome.began_on, outcome.ended_on, outcome.mood_after_until,
  sheet_before.id AS before_id, sheet_before.answered_at AS before_at, sheet_before.total AS total_before,
  sheet_after.id AS after_id, sheet_after.answered_at AS after_at, sheet_after.total AS total_after,
  outcome.mood_sheets, outcome.mood_status, outcome.mood_onset_after, outcome.mood_onset_up_to, outcome.mood_lost_after,
  outcome.mood_lost_up_to, outcome.mood_ends_by, outcome.mood_unconfirmed
FROM course_outcome AS outcome
JOIN assessed_patient ON assessed_patient.number = outcome.patient_number
LEFT JOIN answer_sheet AS sheet_before ON sheet_before.id = (
  SELECT sheet.id
    FROM answer_sheet AS sheet
   WHERE sheet.patient_id = assessed_patient.patient_id AND sheet.instrument = 'PHQ9'
     AND sheet.total IS NOT NULL AND sheet.set_aside_at IS NULL
     AND sheet.answered_at >= outcome.mood_before_from AND sheet.answered_at <= outcome.began
   ORDER BY sheet.answered_at DESC, sheet.recorded_at DESC, sheet.id DESC
   LIMIT 1)
LEFT JOIN answer_sheet AS sheet_after ON sheet_after.id = (
  SELECT sheet.id
    FROM answer_sheet AS sheet
   WHERE sheet.patient_id = assessed_patient.patient_id AND sheet.instrument = 'PHQ9'
     AND sheet.total IS NOT NULL AND sheet.set_aside_at IS NULL
     AND sheet.answered_at >= outcome.mood_after_from AND sheet.answered_at < outcome.mood_after_until
   ORDER BY sheet.answered_at DESC, sheet.recorded_at DESC, sheet.id DESC
   LIMIT 1);

CREATE OR REPLACE VIEW analyst_mood AS
SELECT
  around.patient_number AS patient, around.report_group AS condition_code, report_group.name AS condition_name,
  around.course_number, around.began AS began_at_utc, around.began_on, protocol.name AS protocol, around.mg_per_kg,
  around.age AS age_years, around.sex,
  around.total_before, around.before_at AS before_at_utc, around.total_after, around.after_at AS after_at_utc,
  around.mood_after_until AS after_until_utc,
  around.mood_sheets AS sheets, around.mood_status AS status,
  around.mood_onset_after * 1.000000 / 3600000000 AS onset_after_hours, around.mood_onset_up_to * 1.000000 / 3600000000 AS onset_up_to_hours,
  around.mood_lost_after * 1.000000 / 3600000000 AS lost_after_hours, around.mood_lost_up_to * 1.000000 / 3600000000 AS lost_up_to_hours,
  around.mood_ends_by AS ends_by, around.mood_unconfirmed AS loss_unconfirmed
FROM course_mood AS around
JOIN assessment_round ON assessment_round.id = around.round_id AND assessment_round.state = 'REPORTED'
JOIN report_group ON report_group.code = around.report_group AND report_group.endpoint = 'PHQ9'
JOIN protocol ON protocol.id = around.protocol_id;

-- As before (V0054), and the terms of mood.
CREATE OR REPLACE VIEW analyst_definition AS
SELECT
  relief_definition.version AS definition_version, relief_definition.relief_percent, relief_definition.confirm_count AS confirmations,
  relief_definition.onset_hours, relief_definition.minimum_baseline, assessment_round.zone,
  relief_definition.mood_response_percent, relief_definition.mood_confirm_count AS mood_confirmations, relief_definition.mood_window_days
FROM assessment_round
JOIN relief_definition ON relief_definition.version = assessment_round.definition_version
WHERE assessment_round.state = 'REPORTED';
