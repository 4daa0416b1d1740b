-- What clinicians decide about calling patients back. A change is the next version. Without a number of sessions a trial
-- is all that the course's protocol plans.
CREATE TABLE recall_terms (
  version        INT          NOT NULL,
  lead_days      INT          NOT NULL,
  trial_sessions INT          NULL,
  in_force_since DATETIME(6)  NOT NULL,
  approved_by    VARCHAR(120) NOT NULL,
  PRIMARY KEY (version),
  CONSTRAINT recall_terms_lead CHECK (lead_days BETWEEN 0 AND 60),
  CONSTRAINT recall_terms_trial CHECK (trial_sessions IS NULL OR trial_sessions BETWEEN 1 AND 60)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO recall_terms (version, lead_days, trial_sessions, in_force_since, approved_by) VALUES
  (1, 3, NULL, '2026-01-01 00:00:00', 'Shipped default, not yet approved');

-- A try to reach a patient. It belongs to the patient, so that one record serves every list they stand on.
CREATE TABLE contact_try (
  id               BINARY(16)   NOT NULL,
  patient_id       BINARY(16)   NOT NULL,
  reason           VARCHAR(20)  NOT NULL,
  tried_at         DATETIME(6)  NOT NULL,
  way              VARCHAR(20)  NOT NULL,
  outcome          VARCHAR(20)  NOT NULL,
  note             VARCHAR(200) NULL,
  call_again_on    DATE         NULL,
  recorded_at      DATETIME(6)  NOT NULL,
  recorded_by      BINARY(16)   NOT NULL,
  recorded_by_name VARCHAR(120) NOT NULL,
  PRIMARY KEY (id),
  KEY contact_try_patient (patient_id, tried_at),
  CONSTRAINT contact_try_of FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT contact_try_by FOREIGN KEY (recorded_by) REFERENCES staff (id),
  CONSTRAINT contact_try_reason CHECK (reason IN ('RELIEF_ENDING', 'MISSED_SESSION', 'SILENT_DIARY')),
  CONSTRAINT contact_try_way CHECK (way IN ('PHONE', 'TEXT', 'LETTER', 'IN_PERSON')),
  CONSTRAINT contact_try_outcome CHECK (outcome IN ('REACHED', 'NO_ANSWER', 'LEFT_MESSAGE', 'BOOKED', 'DECLINED'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A clinician's signed decision after a trial without relief. It never changes; a new one may follow.
CREATE TABLE trial_decision (
  id              BINARY(16)   NOT NULL,
  course_id       BINARY(16)   NOT NULL,
  patient_id      BINARY(16)   NOT NULL,
  report_group    VARCHAR(20)  NOT NULL,
  verdict         VARCHAR(10)  NOT NULL,
  reason          VARCHAR(500) NOT NULL,
  sessions_given  INT          NOT NULL,
  signed_at       DATETIME(6)  NOT NULL,
  signed_by       BINARY(16)   NOT NULL,
  signed_by_name  VARCHAR(120) NOT NULL,
  PRIMARY KEY (id),
  KEY trial_decision_course (course_id, signed_at),
  KEY trial_decision_patient (patient_id, report_group, signed_at),
  CONSTRAINT trial_decision_of_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT trial_decision_of_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT trial_decision_of_group FOREIGN KEY (report_group) REFERENCES report_group (code),
  CONSTRAINT trial_decision_signed_by FOREIGN KEY (signed_by) REFERENCES staff (id),
  CONSTRAINT trial_decision_verdict CHECK (verdict IN ('CONTINUE', 'STOP')),
  CONSTRAINT trial_decision_given CHECK (sessions_given > 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TRIGGER trial_decision_never_changes BEFORE UPDATE ON trial_decision FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'signed decisions never change';

CREATE TRIGGER trial_decision_never_goes BEFORE DELETE ON trial_decision FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'signed decisions never change';

-- When relief of one who waits is likely to end, as far as the record tells; the wait list is served by it.
ALTER TABLE wait_entry
  ADD COLUMN relief_from DATE NULL,
  ADD COLUMN relief_to DATE NULL;

ALTER TABLE wait_entry
  ADD CONSTRAINT wait_entry_relief CHECK ((relief_from IS NULL AND relief_to IS NULL)
    OR (relief_from IS NOT NULL AND relief_to IS NOT NULL AND relief_from <= relief_to));
