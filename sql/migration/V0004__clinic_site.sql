-- The site owns the time zone. Nurse shares of the visit's phases are in twelfths of a nurse: 1:1 = 12, 1:2 = 6, 1:3 = 4, 1:4 = 3.
CREATE TABLE site (
  id               BINARY(16)   NOT NULL,
  name             VARCHAR(120) NOT NULL,
  zone             VARCHAR(60)  NOT NULL,
  prep_twelfths    INT          NOT NULL DEFAULT 6,
  start_twelfths   INT          NOT NULL DEFAULT 12,
  infuse_twelfths  INT          NOT NULL DEFAULT 4,
  recover_twelfths INT          NOT NULL DEFAULT 3,
  version          INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT site_shares CHECK (prep_twelfths BETWEEN 0 AND 12 AND start_twelfths BETWEEN 0 AND 12
    AND infuse_twelfths BETWEEN 0 AND 12 AND recover_twelfths BETWEEN 0 AND 12)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE chair (
  id            BINARY(16)   NOT NULL,
  site_id       BINARY(16)   NOT NULL,
  name          VARCHAR(60)  NOT NULL,
  description   VARCHAR(120) NULL,
  position      INT          NOT NULL,
  closed_reason VARCHAR(160) NULL,
  version       INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY chair_name (site_id, name),
  CONSTRAINT chair_site FOREIGN KEY (site_id) REFERENCES site (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Wall time of the site as text (hours and a whole quarter), which no driver's time zone can shift. A weekday
-- (1 Monday to 7 Sunday) without a row is closed. 24:00 is not a time here: a day closes by 23:45.
CREATE TABLE opening_hours (
  site_id BINARY(16) NOT NULL,
  weekday INT        NOT NULL,
  opens   CHAR(5)    NOT NULL,
  closes  CHAR(5)    NOT NULL,
  PRIMARY KEY (site_id, weekday),
  CONSTRAINT opening_hours_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT opening_hours_weekday CHECK (weekday BETWEEN 1 AND 7),
  CONSTRAINT opening_hours_quarters CHECK (CONCAT(opens, '-', closes)
    REGEXP '^([01][0-9]|2[0-3]):(00|15|30|45)-([01][0-9]|2[0-3]):(00|15|30|45)$'),
  CONSTRAINT opening_hours_order CHECK (opens < closes)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE closed_day (
  site_id BINARY(16)   NOT NULL,
  day     DATE         NOT NULL,
  reason  VARCHAR(160) NOT NULL,
  PRIMARY KEY (site_id, day),
  CONSTRAINT closed_day_site FOREIGN KEY (site_id) REFERENCES site (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A nurse's weekly shift in wall time, from a first day on, to a last day (included) where one is known.
CREATE TABLE nurse_shift (
  id        BINARY(16) NOT NULL,
  site_id   BINARY(16) NOT NULL,
  staff_id  BINARY(16) NOT NULL,
  weekday   INT        NOT NULL,
  starts    CHAR(5)    NOT NULL,
  ends      CHAR(5)    NOT NULL,
  first_day DATE       NOT NULL,
  last_day  DATE       NULL,
  version   INT        NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY nurse_shift_site (site_id, weekday),
  CONSTRAINT nurse_shift_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT nurse_shift_staff FOREIGN KEY (staff_id) REFERENCES staff (id),
  CONSTRAINT nurse_shift_weekday CHECK (weekday BETWEEN 1 AND 7),
  CONSTRAINT nurse_shift_quarters CHECK (CONCAT(starts, '-', ends)
    REGEXP '^([01][0-9]|2[0-3]):(00|15|30|45)-([01][0-9]|2[0-3]):(00|15|30|45)$'),
  CONSTRAINT nurse_shift_order CHECK (starts < ends),
  CONSTRAINT nurse_shift_days CHECK (last_day IS NULL OR first_day <= last_day)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
