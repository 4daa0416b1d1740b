-- A medication review speaks for before a course for 90 days: of an older one nobody knows whether it still held as the course
-- began. The report counts from this view, the analysts' one reads it.
CREATE OR REPLACE VIEW course_opioids AS
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
     WHERE review.patient_id = assessed_patient.patient_id
       AND review.standing_on >= outcome.began_on - INTERVAL 90 DAY AND review.standing_on <= outcome.began_on)
LEFT JOIN medication_review AS review_after
  ON review_after.patient_id = assessed_patient.patient_id AND review_after.standing_on = (
    SELECT MAX(review.standing_on)
      FROM medication_review AS review
     WHERE review.patient_id = assessed_patient.patient_id
       AND review.standing_on >= outcome.ended_on + INTERVAL 14 DAY AND review.standing_on <= outcome.ended_on + INTERVAL 42 DAY
       AND (outcome.next_on IS NULL OR review.standing_on <= outcome.next_on));
