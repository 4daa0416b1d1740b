-- The local days of a course in the zone of its round, and from when to when a sheet about mood speaks for it: the days of the
-- rules are days of the clinic's calendar, which a database without time zones cannot count. What was worked out without them
-- goes; the application works all of it out again as it starts, and reports say until then that they are not ready.
TRUNCATE TABLE course_outcome;
UPDATE assessment_round SET state = NULL WHERE state IS NOT NULL;

-- began_on: of the first infusion. ended_on: on which the last one ended. next_on: of the patient's next infusion. A sheet about
-- mood speaks for before the course from mood_before_from to the first infusion, both included, for after it from
-- mood_after_from to mood_after_until, half-open; the next infusion ends that early.
ALTER TABLE course_outcome
  ADD COLUMN began_on         DATE        NOT NULL AFTER began,
  ADD COLUMN ended_on         DATE        NULL AFTER ended,
  ADD COLUMN next_on          DATE        NULL AFTER next_infusion,
  ADD COLUMN mood_before_from DATETIME(6) NOT NULL AFTER next_on,
  ADD COLUMN mood_after_from  DATETIME(6) NULL AFTER mood_before_from,
  ADD COLUMN mood_after_until DATETIME(6) NULL AFTER mood_after_from,
  ADD CONSTRAINT course_outcome_days CHECK ((ended IS NULL) = (ended_on IS NULL) AND (next_infusion IS NULL) = (next_on IS NULL)
    AND (ended IS NULL) = (mood_after_from IS NULL) AND (ended IS NULL) = (mood_after_until IS NULL));

-- Each course with the last sheet of the PHQ-9 before and after it: with a total, and not set aside. The report counts from this.
CREATE VIEW course_mood AS
SELECT
  outcome.round_id, outcome.report_group, outcome.course_id, outcome.patient_number, assessed_patient.patient_id,
  outcome.course_number, outcome.protocol_id, outcome.mg_per_kg, outcome.age, outcome.sex,
  outcome.began, outcome.began_on, outcome.ended_on, outcome.mood_after_until,
  sheet_before.id AS before_id, sheet_before.answered_at AS before_at, sheet_before.total AS total_before,
  sheet_after.id AS after_id, sheet_after.answered_at AS after_at, sheet_after.total AS total_after
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

-- Each course with the last medication review up to the day of its first infusion, and with the last one of days 14 to 42 after
-- its last infusion, not later than the day of the next. Of standing reviews there is one a day. The report counts from this.
CREATE VIEW course_opioids AS
SELECT
  outcome.round_id, outcome.report_group, outcome.course_id, outcome.patient_number, assessed_patient.patient_id,
  outcome.course_number, outcome.protocol_id, outcome.mg_per_kg, outcome.age, outcome.sex,
  outcome.began, outcome.began_on, outcome.ended_on,
  review_before.standing_on AS before_on, review_before.mme_per_day AS mme_before,
  review_after.standing_on AS after_on, review_after.mme_per_day AS mme_after
FROM course_outcome AS outcome
JOIN assessed_patient ON assessed_patient.number = outcome.patient_number
LEFT JOIN medication_review AS review_before
  ON review_before.patient_id = assessed_patient.patient_id AND review_before.standing_on = (
    SELECT MAX(review.standing_on)
      FROM medication_review AS review
     WHERE review.patient_id = assessed_patient.patient_id AND review.standing_on <= outcome.began_on)
LEFT JOIN medication_review AS review_after
  ON review_after.patient_id = assessed_patient.patient_id AND review_after.standing_on = (
    SELECT MAX(review.standing_on)
      FROM medication_review AS review
     WHERE review.patient_id = assessed_patient.patient_id
       AND review.standing_on >= outcome.ended_on + INTERVAL 14 DAY AND review.standing_on <= outcome.ended_on + INTERVAL 42 DAY
       AND (outcome.next_on IS NULL OR review.standing_on <= outcome.next_on));

-- A line of the trail names the filter of what was seen, with the names of a condition and a protocol of 80 letters each.
ALTER TABLE audit_entry MODIFY COLUMN what VARCHAR(400) NOT NULL;

-- The analysts' door to mood and to opioids, told in src/docs/analysts.md: one row per course, no names.
CREATE VIEW analyst_mood AS
SELECT
  around.patient_number AS patient, around.report_group AS condition_code, report_group.name AS condition_name,
  around.course_number, around.began AS began_at_utc, around.began_on, protocol.name AS protocol, around.mg_per_kg,
  around.age AS age_years, around.sex,
  around.total_before, around.before_at AS before_at_utc, around.total_after, around.after_at AS after_at_utc,
  around.mood_after_until AS after_until_utc
FROM course_mood AS around
JOIN assessment_round ON assessment_round.id = around.round_id AND assessment_round.state = 'REPORTED'
JOIN report_group ON report_group.code = around.report_group AND report_group.endpoint = 'PHQ9'
JOIN protocol ON protocol.id = around.protocol_id;

CREATE VIEW analyst_opioids AS
SELECT
  around.patient_number AS patient, around.report_group AS condition_code, report_group.name AS condition_name,
  around.course_number, around.began AS began_at_utc, around.began_on, protocol.name AS protocol, around.mg_per_kg,
  around.age AS age_years, around.sex,
  around.before_on, around.mme_before, around.after_on, around.mme_after
FROM course_opioids AS around
JOIN assessment_round ON assessment_round.id = around.round_id AND assessment_round.state = 'REPORTED'
JOIN report_group ON report_group.code = around.report_group
JOIN protocol ON protocol.id = around.protocol_id;
