-- What a chair offers, and the times at which it cannot be used. Ranges here and below are wall time of the site as
-- text (a day, T, hours and a whole quarter), half-open, as the opening hours are; the end may be unknown.
ALTER TABLE chair
  ADD COLUMN kind  VARCHAR(10) NOT NULL DEFAULT 'CHAIR',
  ADD COLUMN bed   BOOLEAN     NOT NULL DEFAULT FALSE,
  ADD COLUMN pump  BOOLEAN     NOT NULL DEFAULT FALSE,
  ADD COLUMN quiet BOOLEAN     NOT NULL DEFAULT FALSE,
  ADD CONSTRAINT chair_kind CHECK (kind IN ('CHAIR', 'ROOM'));

CREATE TABLE chair_outage (
  id       BINARY(16)   NOT NULL,
  chair_id BINARY(16)   NOT NULL,
  starts   CHAR(16)     NOT NULL,
  ends     CHAR(16)     NULL,
  reason   VARCHAR(160) NOT NULL,
  version  INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY chair_outage_chair (chair_id, starts),
  CONSTRAINT chair_outage_chair FOREIGN KEY (chair_id) REFERENCES chair (id),
  CONSTRAINT chair_outage_starts CHECK (starts REGEXP '^[0-9]{4}-[01][0-9]-[0-3][0-9]T([01][0-9]|2[0-3]):(00|15|30|45)$'),
  CONSTRAINT chair_outage_ends CHECK (ends REGEXP '^[0-9]{4}-[01][0-9]-[0-3][0-9]T([01][0-9]|2[0-3]):(00|15|30|45)$'),
  CONSTRAINT chair_outage_order CHECK (ends IS NULL OR starts < ends)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Weekly shifts of nurses and of supervising clinicians. They were the nurses' alone until now.
CREATE TABLE staff_shift (
  id        BINARY(16)  NOT NULL,
  site_id   BINARY(16)  NOT NULL,
  staff_id  BINARY(16)  NOT NULL,
  duty      VARCHAR(10) NOT NULL DEFAULT 'NURSE',
  weekday   INT         NOT NULL,
  starts    CHAR(5)     NOT NULL,
  ends      CHAR(5)     NOT NULL,
  first_day DATE        NOT NULL,
  last_day  DATE        NULL,
  version   INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY staff_shift_site (site_id, duty, first_day),
  KEY staff_shift_staff (staff_id),
  CONSTRAINT staff_shift_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT staff_shift_staff FOREIGN KEY (staff_id) REFERENCES staff (id),
  CONSTRAINT staff_shift_duty CHECK (duty IN ('NURSE', 'CLINICIAN')),
  CONSTRAINT staff_shift_weekday CHECK (weekday BETWEEN 1 AND 7),
  CONSTRAINT staff_shift_quarters CHECK (CONCAT(starts, '-', ends)
    REGEXP '^([01][0-9]|2[0-3]):(00|15|30|45)-([01][0-9]|2[0-3]):(00|15|30|45)$'),
  CONSTRAINT staff_shift_order CHECK (starts < ends),
  CONSTRAINT staff_shift_days CHECK (last_day IS NULL OR first_day <= last_day)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO staff_shift (id, site_id, staff_id, duty, weekday, starts, ends, first_day, last_day, version)
SELECT id, site_id, staff_id, 'NURSE', weekday, starts, ends, first_day, last_day, version FROM nurse_shift;

DROP TABLE nurse_shift;

-- The demo clinic, written before this, enters its shifts by the old name.
CREATE VIEW nurse_shift AS
SELECT id, site_id, staff_id, weekday, starts, ends, first_day, last_day, version FROM staff_shift WHERE duty = 'NURSE';

CREATE TABLE shift_break (
  shift_id BINARY(16) NOT NULL,
  starts   CHAR(5)    NOT NULL,
  ends     CHAR(5)    NOT NULL,
  PRIMARY KEY (shift_id, starts),
  CONSTRAINT shift_break_shift FOREIGN KEY (shift_id) REFERENCES staff_shift (id),
  CONSTRAINT shift_break_quarters CHECK (CONCAT(starts, '-', ends)
    REGEXP '^([01][0-9]|2[0-3]):(00|15|30|45)-([01][0-9]|2[0-3]):(00|15|30|45)$'),
  CONSTRAINT shift_break_order CHECK (starts < ends)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Times at which somebody does not work although a shift says so.
CREATE TABLE staff_absence (
  id       BINARY(16)   NOT NULL,
  site_id  BINARY(16)   NOT NULL,
  staff_id BINARY(16)   NOT NULL,
  starts   CHAR(16)     NOT NULL,
  ends     CHAR(16)     NULL,
  reason   VARCHAR(160) NOT NULL,
  version  INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY staff_absence_staff (staff_id, starts),
  CONSTRAINT staff_absence_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT staff_absence_staff FOREIGN KEY (staff_id) REFERENCES staff (id),
  CONSTRAINT staff_absence_starts CHECK (starts REGEXP '^[0-9]{4}-[01][0-9]-[0-3][0-9]T([01][0-9]|2[0-3]):(00|15|30|45)$'),
  CONSTRAINT staff_absence_ends CHECK (ends REGEXP '^[0-9]{4}-[01][0-9]-[0-3][0-9]T([01][0-9]|2[0-3]):(00|15|30|45)$'),
  CONSTRAINT staff_absence_order CHECK (ends IS NULL OR starts < ends)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A day with other hours than its weekday. Where the day is also closed, it is closed.
CREATE TABLE special_hours (
  site_id BINARY(16)   NOT NULL,
  day     DATE         NOT NULL,
  opens   CHAR(5)      NOT NULL,
  closes  CHAR(5)      NOT NULL,
  reason  VARCHAR(160) NOT NULL,
  PRIMARY KEY (site_id, day),
  CONSTRAINT special_hours_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT special_hours_quarters CHECK (CONCAT(opens, '-', closes)
    REGEXP '^([01][0-9]|2[0-3]):(00|15|30|45)-([01][0-9]|2[0-3]):(00|15|30|45)$'),
  CONSTRAINT special_hours_order CHECK (opens < closes)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- starts_per_quarter: how many visits may start in one quarter hour, without a limit where empty.
ALTER TABLE site
  ADD COLUMN clinicians_needed  INT NOT NULL DEFAULT 1,
  ADD COLUMN starts_per_quarter INT NULL,
  ADD COLUMN late_cancel_hours  INT NOT NULL DEFAULT 24,
  ADD CONSTRAINT site_clinicians CHECK (clinicians_needed BETWEEN 0 AND 9),
  ADD CONSTRAINT site_starts CHECK (starts_per_quarter BETWEEN 1 AND 99),
  ADD CONSTRAINT site_late CHECK (late_cancel_hours BETWEEN 0 AND 720);
