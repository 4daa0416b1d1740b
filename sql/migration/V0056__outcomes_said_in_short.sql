-- What reports read of a course, shorter and in an index of its own: of a million courses the rows are 600 MB, and a quarter of that is what a
-- report needs; and each letter of it is sent and hashed a million times. said: digits of the baseline's source (0 without a baseline), whether
-- relief was carried over, and the status at the four thresholds, each by its place in the lists below; then the baseline in tenths and the score
-- near day 7, '-' where there is none. open_since: where no next infusion came, the end of the last one; the course is over some time after it.
ALTER TABLE course_outcome
  DROP COLUMN said;

ALTER TABLE course_outcome
  ADD COLUMN said VARCHAR(20) GENERATED ALWAYS AS (CONCAT(
    FIELD(baseline_source, 'DIARY_MEAN', 'CLINIC_AVERAGE', 'CLINIC_NOW'), carried_over,
    FIELD(own_status, 'RESPONDER', 'NONRESPONDER', 'NOT_ASSESSED', 'INELIGIBLE'),
    FIELD(p30_status, 'RESPONDER', 'NONRESPONDER', 'NOT_ASSESSED', 'INELIGIBLE'),
    FIELD(p50_status, 'RESPONDER', 'NONRESPONDER', 'NOT_ASSESSED', 'INELIGIBLE'),
    FIELD(two_points_status, 'RESPONDER', 'NONRESPONDER', 'NOT_ASSESSED', 'INELIGIBLE'),
    ' ', COALESCE(baseline_tenths, '-'), ' ', COALESCE(day7_score, '-'))) STORED,
  ADD COLUMN open_since DATETIME(6) GENERATED ALWAYS AS (CASE WHEN next_infusion IS NULL THEN COALESCE(ended, began) END) STORED,
  ADD KEY course_outcome_said (round_id, began, course_id, patient_number, report_group, said, said_onset, said_lost, open_since,
    protocol_id, course_number, mg_per_kg, age, sex);
