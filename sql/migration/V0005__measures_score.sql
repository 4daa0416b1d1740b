-- Numeric rating scale, 0 to 10, whole numbers. speaks_for is the instant that the answer describes, recorded_at the instant it was entered.
-- At a visit each question is answered once per moment.
CREATE TABLE score (
  id           BINARY(16)  NOT NULL,
  patient_id   BINARY(16)  NOT NULL,
  report_group VARCHAR(20) NOT NULL,
  item         VARCHAR(20) NOT NULL,
  score        INT         NOT NULL,
  moment       VARCHAR(20) NOT NULL,
  speaks_for   DATETIME(6) NOT NULL,
  visit_id     BINARY(16)  NULL,
  source       VARCHAR(20) NOT NULL,
  recorded_at  DATETIME(6) NOT NULL,
  recorded_by  BINARY(16)  NOT NULL,
  version      INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY score_once (patient_id, report_group, speaks_for, item, moment),
  UNIQUE KEY score_visit_once (visit_id, item, moment),
  CONSTRAINT score_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT score_group FOREIGN KEY (report_group) REFERENCES report_group (code),
  CONSTRAINT score_staff FOREIGN KEY (recorded_by) REFERENCES staff (id),
  CONSTRAINT score_range CHECK (score BETWEEN 0 AND 10),
  CONSTRAINT score_item CHECK (item IN ('NOW', 'AVERAGE_24H')),
  CONSTRAINT score_moment CHECK (moment IN ('BEFORE', 'END_OF_INFUSION', 'DISCHARGE', 'HOME', 'FOLLOW_UP')),
  CONSTRAINT score_source CHECK (source IN ('STAFF', 'IMPORT'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A correction keeps what stood before it.
CREATE TABLE score_correction (
  id           BINARY(16)   NOT NULL,
  score_id     BINARY(16)   NOT NULL,
  old_score    INT          NOT NULL,
  new_score    INT          NOT NULL,
  reason       VARCHAR(200) NOT NULL,
  corrected_at DATETIME(6)  NOT NULL,
  corrected_by BINARY(16)   NOT NULL,
  PRIMARY KEY (id),
  KEY score_correction_score (score_id, corrected_at),
  CONSTRAINT score_correction_score FOREIGN KEY (score_id) REFERENCES score (id),
  CONSTRAINT score_correction_staff FOREIGN KEY (corrected_by) REFERENCES staff (id),
  CONSTRAINT score_correction_range CHECK (old_score BETWEEN 0 AND 10 AND new_score BETWEEN 0 AND 10)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
