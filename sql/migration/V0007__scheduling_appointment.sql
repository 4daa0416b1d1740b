-- An appointment takes one chair for the whole visit. The lengths are those of the protocol on the day it was booked.
CREATE TABLE appointment (
  id               BINARY(16)   NOT NULL,
  site_id          BINARY(16)   NOT NULL,
  chair_id         BINARY(16)   NOT NULL,
  patient_id       BINARY(16)   NOT NULL,
  course_id        BINARY(16)   NOT NULL,
  protocol_id      BINARY(16)   NOT NULL,
  session_number   INT          NOT NULL,
  starts_at        DATETIME(6)  NOT NULL,
  ends_at          DATETIME(6)  NOT NULL,
  prep_minutes     INT          NOT NULL,
  start_minutes    INT          NOT NULL,
  infusion_minutes INT          NOT NULL,
  recovery_minutes INT          NOT NULL,
  turnover_minutes INT          NOT NULL,
  status           VARCHAR(20)  NOT NULL,
  cancelled_by     VARCHAR(20)  NULL,
  cancel_reason    VARCHAR(200) NULL,
  booked_at        DATETIME(6)  NOT NULL,
  booked_by        BINARY(16)   NOT NULL,
  version          INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY appointment_day (site_id, starts_at),
  KEY appointment_patient (patient_id, starts_at),
  KEY appointment_course (course_id, starts_at),
  CONSTRAINT appointment_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT appointment_chair FOREIGN KEY (chair_id) REFERENCES chair (id),
  CONSTRAINT appointment_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT appointment_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT appointment_protocol FOREIGN KEY (protocol_id) REFERENCES protocol (id),
  CONSTRAINT appointment_booked_by FOREIGN KEY (booked_by) REFERENCES staff (id),
  CONSTRAINT appointment_order CHECK (starts_at < ends_at),
  CONSTRAINT appointment_status CHECK (status IN ('BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_VISIT', 'DONE', 'CANCELLED', 'NO_SHOW')),
  CONSTRAINT appointment_cancelled CHECK ((status = 'CANCELLED') = (cancel_reason IS NOT NULL))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Each quarter hour that an appointment occupies, by the UTC instant of its start, with the share of a nurse that it
-- takes. The keys refuse a second appointment in the chair and a second chair for the patient.
CREATE TABLE chair_claim (
  chair_id       BINARY(16)  NOT NULL,
  quarter        DATETIME    NOT NULL,
  patient_id     BINARY(16)  NOT NULL,
  appointment_id BINARY(16)  NOT NULL,
  nurse_twelfths INT         NOT NULL,
  PRIMARY KEY (chair_id, quarter),
  UNIQUE KEY chair_claim_patient (patient_id, quarter),
  KEY chair_claim_appointment (appointment_id),
  CONSTRAINT chair_claim_chair FOREIGN KEY (chair_id) REFERENCES chair (id),
  CONSTRAINT chair_claim_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT chair_claim_share CHECK (nurse_twelfths BETWEEN 0 AND 12)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Nurse load of the site by quarter hour, in twelfths of a nurse. What is needed is the sum of the claims' shares.
CREATE TABLE nurse_load (
  site_id    BINARY(16) NOT NULL,
  quarter    DATETIME   NOT NULL,
  needed     INT        NOT NULL DEFAULT 0,
  on_duty    INT        NOT NULL,
  overridden INT        NOT NULL DEFAULT 0,
  PRIMARY KEY (site_id, quarter),
  CONSTRAINT nurse_load_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT nurse_load_signs CHECK (needed >= 0 AND on_duty >= 0 AND overridden >= 0),
  CONSTRAINT nurse_load_limit CHECK (needed <= on_duty + overridden)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
