-- Protocols: the dose, the lengths of the visit's phases and the series. Limits carry who approved them and when.
CREATE TABLE protocol (
  id                    BINARY(16)    NOT NULL,
  name                  VARCHAR(80)   NOT NULL,
  dose                  DECIMAL(6, 3) NOT NULL,
  dose_unit             VARCHAR(20)   NOT NULL,
  prep_minutes          INT           NOT NULL,
  start_minutes         INT           NOT NULL,
  infusion_minutes      INT           NOT NULL,
  recovery_minutes      INT           NOT NULL,
  turnover_minutes      INT           NOT NULL,
  sessions              INT           NOT NULL,
  gap_min_days          INT           NOT NULL,
  gap_max_days          INT           NOT NULL,
  rate_warn_below       DECIMAL(6, 3) NOT NULL,
  rate_warn_above       DECIMAL(6, 3) NOT NULL,
  rate_refuse_above     DECIMAL(6, 3) NOT NULL,
  limits_approved_by    VARCHAR(120)  NULL,
  limits_approved_on    DATE          NULL,
  active                BOOLEAN       NOT NULL DEFAULT TRUE,
  position              INT           NOT NULL DEFAULT 0,
  version               INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY protocol_name (name),
  CONSTRAINT protocol_dose CHECK (dose > 0),
  CONSTRAINT protocol_dose_unit CHECK (dose_unit IN ('MG_PER_KG', 'MG_PER_KG_PER_HOUR')),
  CONSTRAINT protocol_phases CHECK (prep_minutes >= 0 AND start_minutes BETWEEN 0 AND infusion_minutes
    AND infusion_minutes > 0 AND recovery_minutes >= 0 AND turnover_minutes >= 0),
  CONSTRAINT protocol_series CHECK (sessions >= 1 AND gap_min_days >= 1 AND gap_max_days >= gap_min_days),
  CONSTRAINT protocol_limits CHECK (rate_warn_below >= 0 AND rate_warn_above >= rate_warn_below AND rate_refuse_above >= rate_warn_above)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A course: one plan of infusions for one report group. Its number counts the patient's courses of that group.
CREATE TABLE course (
  id            BINARY(16)  NOT NULL,
  patient_id    BINARY(16)  NOT NULL,
  report_group  VARCHAR(20) NOT NULL,
  protocol_id   BINARY(16)  NOT NULL,
  course_number INT         NOT NULL,
  opened_at     DATETIME(6) NOT NULL,
  version       INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY course_number_once (patient_id, report_group, course_number),
  CONSTRAINT course_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT course_group FOREIGN KEY (report_group) REFERENCES report_group (code),
  CONSTRAINT course_protocol FOREIGN KEY (protocol_id) REFERENCES protocol (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A visit: what happened. Its instants come in order; what was given is known from the end on.
CREATE TABLE visit (
  id             BINARY(16)    NOT NULL,
  course_id      BINARY(16)    NOT NULL,
  patient_id     BINARY(16)    NOT NULL,
  appointment_id BINARY(16)    NULL,
  weight_kg      DECIMAL(12, 9) NULL,
  arrived_at     DATETIME(6)   NOT NULL,
  started_at     DATETIME(6)   NULL,
  ended_at       DATETIME(6)   NULL,
  left_at        DATETIME(6)   NULL,
  given_mg       DECIMAL(7, 2) NULL,
  given_minutes  INT           NULL,
  version        INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY visit_appointment (appointment_id),
  UNIQUE KEY visit_course_arrival (course_id, arrived_at),
  KEY visit_patient (patient_id, arrived_at),
  CONSTRAINT visit_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT visit_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT visit_weight CHECK (weight_kg IS NULL OR weight_kg BETWEEN 20 AND 400),
  CONSTRAINT visit_order CHECK ((started_at IS NULL OR started_at >= arrived_at)
    AND (ended_at IS NULL OR (started_at IS NOT NULL AND ended_at > started_at))
    AND (left_at IS NULL OR left_at >= COALESCE(ended_at, started_at, arrived_at))),
  CONSTRAINT visit_given CHECK ((ended_at IS NULL AND given_mg IS NULL AND given_minutes IS NULL)
    OR (ended_at IS NOT NULL AND given_mg IS NOT NULL AND given_minutes IS NOT NULL AND given_mg >= 0 AND given_minutes > 0))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A correction keeps what stood before it.
CREATE TABLE visit_correction (
  id            BINARY(16)     NOT NULL,
  visit_id      BINARY(16)     NOT NULL,
  weight_kg     DECIMAL(12, 9) NULL,
  arrived_at    DATETIME(6)    NOT NULL,
  started_at    DATETIME(6)    NULL,
  ended_at      DATETIME(6)    NULL,
  left_at       DATETIME(6)    NULL,
  given_mg      DECIMAL(7, 2)  NULL,
  given_minutes INT            NULL,
  reason        VARCHAR(200)   NOT NULL,
  corrected_at  DATETIME(6)    NOT NULL,
  corrected_by  BINARY(16)     NOT NULL,
  PRIMARY KEY (id),
  KEY visit_correction_visit (visit_id, corrected_at),
  CONSTRAINT visit_correction_visit FOREIGN KEY (visit_id) REFERENCES visit (id),
  CONSTRAINT visit_correction_staff FOREIGN KEY (corrected_by) REFERENCES staff (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
