-- Patients give scores themselves: then no member of staff recorded or corrected them.
ALTER TABLE score
  DROP CONSTRAINT score_source,
  MODIFY recorded_by BINARY(16) NULL;

ALTER TABLE score
  ADD CONSTRAINT score_source CHECK (source IN ('STAFF', 'IMPORT', 'PATIENT')),
  ADD CONSTRAINT score_recorded_by CHECK ((source = 'PATIENT') = (recorded_by IS NULL));

ALTER TABLE score_correction MODIFY corrected_by BINARY(16) NULL;

-- The days on which patients of a protocol are asked: so many days before the first infusion and after the last one, at
-- an hour of the site's clock. A protocol without a row is asked as shipped.
CREATE TABLE diary_plan (
  protocol_id BINARY(16)   NOT NULL,
  days_before VARCHAR(60)  NOT NULL,
  days_after  VARCHAR(200) NOT NULL,
  asks_at     CHAR(5)      NOT NULL,
  version     INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (protocol_id),
  CONSTRAINT diary_plan_protocol FOREIGN KEY (protocol_id) REFERENCES protocol (id),
  CONSTRAINT diary_plan_time CHECK (asks_at REGEXP '^([01][0-9]|2[0-3]):[0-5][0-9]$')
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The diary of one course. first_day is that of its first infusion as booked; zero_day that of its last one, once the
-- patient has left.
CREATE TABLE diary (
  id           BINARY(16)  NOT NULL,
  course_id    BINARY(16)  NOT NULL,
  patient_id   BINARY(16)  NOT NULL,
  protocol_id  BINARY(16)  NOT NULL,
  report_group VARCHAR(20) NOT NULL,
  first_day    DATE        NULL,
  zero_day     DATE        NULL,
  watch_until  DATE        NULL,
  stopped_at   DATETIME(6) NULL,
  created_at   DATETIME(6) NOT NULL,
  version      INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY diary_course (course_id),
  KEY diary_patient (patient_id),
  CONSTRAINT diary_of_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT diary_of_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- One local day of a diary: when it was asked and what was answered.
CREATE TABLE diary_entry (
  diary_id     BINARY(16)  NOT NULL,
  day          DATE        NOT NULL,
  asked_at     DATETIME(6) NULL,
  score_id     BINARY(16)  NULL,
  answered_at  DATETIME(6) NULL,
  compared     VARCHAR(10) NULL,
  sleep        INT         NULL,
  rescue_doses INT         NULL,
  version      INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (diary_id, day),
  CONSTRAINT diary_entry_diary FOREIGN KEY (diary_id) REFERENCES diary (id),
  CONSTRAINT diary_entry_score FOREIGN KEY (score_id) REFERENCES score (id),
  CONSTRAINT diary_entry_answered CHECK ((score_id IS NULL) = (answered_at IS NULL)),
  CONSTRAINT diary_entry_compared CHECK (compared IS NULL OR compared IN ('BETTER', 'SAME', 'WORSE')),
  CONSTRAINT diary_entry_sleep CHECK (sleep IS NULL OR sleep BETWEEN 0 AND 10),
  CONSTRAINT diary_entry_rescue CHECK (rescue_doses IS NULL OR rescue_doses BETWEEN 0 AND 10)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
