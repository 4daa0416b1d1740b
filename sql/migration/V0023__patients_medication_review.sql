-- Usual medication as the patient told it on a day (local day of the site). A correction puts a new review in place of the old one, which stays.
-- Standing are those that nothing replaced: one per patient and day. mme_per_day adds the opioids up, 0 where it was said that none is taken.
-- recorded_by and mme_per_day are unknown (NULL) for some that were taken over from an intake.
CREATE TABLE medication_review (
  id          BINARY(16)    NOT NULL,
  patient_id  BINARY(16)    NOT NULL,
  reviewed_on DATE          NOT NULL,
  mme_per_day DECIMAL(7, 1) NULL,
  recorded_at DATETIME(6)   NOT NULL,
  recorded_by BINARY(16)    NULL,
  replaces    BINARY(16)    NULL,
  reason      VARCHAR(200)  NULL,
  replaced_at DATETIME(6)   NULL,
  version     INT           NOT NULL DEFAULT 0,
  standing_on DATE          GENERATED ALWAYS AS (CASE WHEN replaced_at IS NULL THEN reviewed_on END) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY medication_review_once (patient_id, standing_on),
  UNIQUE KEY medication_review_replaced_once (replaces),
  CONSTRAINT medication_review_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT medication_review_staff FOREIGN KEY (recorded_by) REFERENCES staff (id),
  CONSTRAINT medication_review_old FOREIGN KEY (replaces) REFERENCES medication_review (id),
  CONSTRAINT medication_review_mme CHECK (mme_per_day IS NULL OR mme_per_day >= 0),
  CONSTRAINT medication_review_reason CHECK ((replaces IS NULL) = (reason IS NULL))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE medication_review_line (
  review_id   BINARY(16)    NOT NULL,
  position    INT           NOT NULL,
  name        VARCHAR(160)  NOT NULL,
  dose        VARCHAR(120)  NULL,
  mme_per_day DECIMAL(7, 1) NULL,
  PRIMARY KEY (review_id, position),
  CONSTRAINT medication_review_line_review FOREIGN KEY (review_id) REFERENCES medication_review (id),
  CONSTRAINT medication_review_line_mme CHECK (mme_per_day IS NULL OR mme_per_day >= 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The medication of each intake becomes the patient's first review, under the patient's id. Its day is the date of the intake in UTC.
INSERT INTO medication_review (id, patient_id, reviewed_on, mme_per_day, recorded_at)
SELECT intake.patient_id, intake.patient_id, DATE(intake.taken_at), SUM(intake_medication.mme_per_day), intake.taken_at
  FROM intake JOIN intake_medication ON intake_medication.patient_id = intake.patient_id
 GROUP BY intake.patient_id, intake.taken_at;

INSERT INTO medication_review_line (review_id, position, name, dose, mme_per_day)
SELECT patient_id, position, name, dose, mme_per_day FROM intake_medication;

DROP TABLE intake_medication;
