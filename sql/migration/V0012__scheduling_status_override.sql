-- Until now two bookings of one course at the same moment could get the same session number. Courses in which that
-- happened are numbered anew, in time order.
UPDATE appointment a
JOIN (SELECT id, ROW_NUMBER() OVER (PARTITION BY course_id ORDER BY starts_at, id) AS rank_in_course
      FROM appointment WHERE status NOT IN ('CANCELLED', 'NO_SHOW')) counted ON counted.id = a.id
JOIN (SELECT DISTINCT course_id FROM appointment WHERE status NOT IN ('CANCELLED', 'NO_SHOW')
      GROUP BY course_id, session_number HAVING COUNT(*) > 1) twice ON twice.course_id = a.course_id
SET a.session_number = counted.rank_in_course;

ALTER TABLE appointment DROP CONSTRAINT appointment_status;

-- live_session: the session's number as long as the appointment holds a chair; the key refuses the same session twice.
-- escort_from, escort_to: wall time of the site between which somebody can take the patient home; both or neither.
ALTER TABLE appointment
  ADD COLUMN live_session INT GENERATED ALWAYS AS
    (CASE WHEN status IN ('CANCELLED', 'NO_SHOW', 'DEFERRED') THEN NULL ELSE session_number END) STORED,
  ADD COLUMN cancelled_late BOOLEAN      NULL,
  ADD COLUMN defer_reason   VARCHAR(200) NULL,
  ADD COLUMN escort_from    CHAR(5)      NULL,
  ADD COLUMN escort_to      CHAR(5)      NULL,
  ADD UNIQUE KEY appointment_live_session (course_id, live_session),
  ADD CONSTRAINT appointment_status CHECK (status IN
    ('REQUESTED', 'BOOKED', 'CONFIRMED', 'ARRIVED', 'IN_VISIT', 'DONE', 'CANCELLED', 'NO_SHOW', 'DEFERRED')),
  ADD CONSTRAINT appointment_cancelled_late CHECK (cancelled_late IS NULL OR status = 'CANCELLED'),
  ADD CONSTRAINT appointment_deferred CHECK ((status = 'DEFERRED') = (defer_reason IS NOT NULL)),
  ADD CONSTRAINT appointment_escort CHECK ((escort_from IS NULL AND escort_to IS NULL)
    OR (escort_from IS NOT NULL AND escort_to IS NOT NULL AND escort_from < escort_to));

-- Who changed an appointment since it was booked, and in what way. One line for each version; never edited.
CREATE TABLE appointment_change (
  appointment_id BINARY(16)   NOT NULL,
  version        INT          NOT NULL,
  changed_at     DATETIME(6)  NOT NULL,
  staff_id       BINARY(16)   NULL,
  staff_name     VARCHAR(120) NOT NULL,
  kind           VARCHAR(20)  NOT NULL,
  PRIMARY KEY (appointment_id, version),
  CONSTRAINT appointment_change_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Bookings and moves for which somebody set rules aside, with the reason. What was set aside stands as its codes, one
-- after the other with a blank between, and in words, one sentence a line.
CREATE TABLE appointment_override (
  id             BINARY(16)    NOT NULL,
  appointment_id BINARY(16)    NOT NULL,
  made_at        DATETIME(6)   NOT NULL,
  made_by        BINARY(16)    NOT NULL,
  reason         VARCHAR(200)  NOT NULL,
  chair_id       BINARY(16)    NOT NULL,
  starts_at      DATETIME(6)   NOT NULL,
  ends_at        DATETIME(6)   NOT NULL,
  codes          VARCHAR(200)  NOT NULL,
  words          VARCHAR(4000) NOT NULL,
  PRIMARY KEY (id),
  KEY appointment_override_day (starts_at),
  KEY appointment_override_appointment (appointment_id),
  CONSTRAINT appointment_override_appointment FOREIGN KEY (appointment_id) REFERENCES appointment (id),
  CONSTRAINT appointment_override_chair FOREIGN KEY (chair_id) REFERENCES chair (id),
  CONSTRAINT appointment_override_made_by FOREIGN KEY (made_by) REFERENCES staff (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What a request that carries an idempotency key asked for, as a digest, under the id that the key gave to the thing it
-- made: the same key with another content is refused.
CREATE TABLE request_key (
  id          BINARY(16)  NOT NULL,
  fingerprint BINARY(32)  NOT NULL,
  made_at     DATETIME(6) NOT NULL DEFAULT CURRENT_TIMESTAMP(6),
  PRIMARY KEY (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
