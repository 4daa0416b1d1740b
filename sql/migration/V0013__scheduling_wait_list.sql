-- Who waits for a place: in a course, or for a new one of a condition; when they can come and how long before they have to know.
CREATE TABLE wait_entry (
  id             BINARY(16)    NOT NULL,
  patient_id     BINARY(16)    NOT NULL,
  course_id      BINARY(16)    NULL,
  report_group   VARCHAR(20)   NULL,
  protocol_id    BINARY(16)    NOT NULL,
  weekdays       INT           NOT NULL COMMENT 'one bit a weekday, 1 Monday to 64 Sunday',
  hours_from     CHAR(5)       NULL,
  hours_to       CHAR(5)       NULL,
  days_off       VARCHAR(1200) NOT NULL DEFAULT '',
  notice_hours   INT           NOT NULL,
  waiting_since  DATETIME(6)   NOT NULL,
  status         VARCHAR(20)   NOT NULL,
  appointment_id BINARY(16)    NULL,
  version        INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY wait_entry_status (status, waiting_since),
  CONSTRAINT wait_entry_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT wait_entry_course FOREIGN KEY (course_id) REFERENCES course (id),
  CONSTRAINT wait_entry_protocol FOREIGN KEY (protocol_id) REFERENCES protocol (id),
  CONSTRAINT wait_entry_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT wait_entry_for CHECK (course_id IS NOT NULL OR report_group IS NOT NULL),
  CONSTRAINT wait_entry_weekdays CHECK (weekdays BETWEEN 1 AND 127),
  CONSTRAINT wait_entry_notice CHECK (notice_hours BETWEEN 0 AND 336),
  CONSTRAINT wait_entry_status CHECK (status IN ('WAITING', 'BOOKED', 'REMOVED')),
  CONSTRAINT wait_entry_booked CHECK ((status = 'BOOKED') = (appointment_id IS NOT NULL))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A time that a cancelled, missed, deferred or moved visit gave back, to be offered to those who wait.
CREATE TABLE freed_slot (
  id         BINARY(16)  NOT NULL,
  site_id    BINARY(16)  NOT NULL,
  starts_at  DATETIME(6) NOT NULL,
  ends_at    DATETIME(6) NOT NULL,
  freed_at   DATETIME(6) NOT NULL,
  closed_at  DATETIME(6) NULL,
  PRIMARY KEY (id),
  KEY freed_slot_open (closed_at, starts_at),
  CONSTRAINT freed_slot_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT freed_slot_order CHECK (starts_at < ends_at)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- At most one open offer for a freed time, and at most one for somebody who waits. The id becomes the appointment's.
CREATE TABLE slot_offer (
  id          BINARY(16)  NOT NULL,
  entry_id    BINARY(16)  NOT NULL,
  slot_id     BINARY(16)  NOT NULL,
  chair_id    BINARY(16)  NOT NULL,
  starts_at   DATETIME(6) NOT NULL,
  offered_at  DATETIME(6) NOT NULL,
  expires_at  DATETIME(6) NOT NULL,
  status      VARCHAR(20) NOT NULL,
  answered_at DATETIME(6) NULL,
  version     INT         NOT NULL DEFAULT 0,
  open_entry  BINARY(16)  GENERATED ALWAYS AS (CASE WHEN status = 'OPEN' THEN entry_id END) STORED,
  open_slot   BINARY(16)  GENERATED ALWAYS AS (CASE WHEN status = 'OPEN' THEN slot_id END) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY slot_offer_open_entry (open_entry),
  UNIQUE KEY slot_offer_open_slot (open_slot),
  UNIQUE KEY slot_offer_once (slot_id, entry_id),
  CONSTRAINT slot_offer_entry FOREIGN KEY (entry_id) REFERENCES wait_entry (id),
  CONSTRAINT slot_offer_slot FOREIGN KEY (slot_id) REFERENCES freed_slot (id),
  CONSTRAINT slot_offer_chair FOREIGN KEY (chair_id) REFERENCES chair (id),
  CONSTRAINT slot_offer_status CHECK (status IN ('OPEN', 'ACCEPTED', 'DECLINED', 'EXPIRED', 'LOST'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- How long an offer stands before it goes to the next who waits.
CREATE TABLE offer_terms (
  site_id     BINARY(16) NOT NULL,
  offer_hours INT        NOT NULL DEFAULT 4,
  version     INT        NOT NULL DEFAULT 0,
  PRIMARY KEY (site_id),
  CONSTRAINT offer_terms_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT offer_terms_hours CHECK (offer_hours BETWEEN 1 AND 72)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO offer_terms (site_id) SELECT id FROM site;
