-- What is to be said to somebody, and what became of it. What is said is written when it is sent, so that no row holds
-- a letter. subject names the thing it is about, person whom it is for; neither is a foreign key, because this stands
-- left of both. Only a row that still waits to be written has a pending word: of one kind and subject there is one.
CREATE TABLE notice (
  id           BINARY(16)   NOT NULL,
  kind         VARCHAR(40)  NOT NULL,
  what         VARCHAR(120) NOT NULL,
  subject_kind VARCHAR(40)  NOT NULL,
  subject_id   BINARY(16)   NOT NULL,
  person_id    BINARY(16)   NOT NULL,
  state        VARCHAR(12)  NOT NULL,
  pending      VARCHAR(80)  NULL,
  due_at       DATETIME(6)  NOT NULL,
  created_at   DATETIME(6)  NOT NULL,
  settled_at   DATETIME(6)  NULL,
  attempts     INT          NOT NULL DEFAULT 0,
  again        BOOLEAN      NOT NULL DEFAULT FALSE,
  channel      VARCHAR(10)  NULL,
  address      VARCHAR(254) NULL,
  said         VARCHAR(200) NULL,
  reason       VARCHAR(200) NULL,
  version      INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY notice_pending (pending),
  KEY notice_due (state, due_at),
  KEY notice_settled (state, settled_at),
  KEY notice_subject (subject_id, kind, state),
  KEY notice_person (person_id, created_at),
  CONSTRAINT notice_state CHECK (state IN ('WAITING', 'SENT', 'FAILED', 'NOT_SENT', 'NO_ADDRESS', 'DROPPED')),
  CONSTRAINT notice_channel CHECK (channel IS NULL OR channel IN ('EMAIL', 'TEXT')),
  CONSTRAINT notice_only_waiting_is_pending CHECK (state = 'WAITING' OR pending IS NULL),
  CONSTRAINT notice_settled_when CHECK ((state = 'WAITING') = (settled_at IS NULL))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- One row: how many days before a visit reminders go out and at what hour by the site's clock, and what letters say of
-- the clinic.
CREATE TABLE notice_settings (
  id            INT         NOT NULL,
  reminder_days VARCHAR(60) NOT NULL,
  reminder_at   CHAR(5)     NOT NULL,
  phone         VARCHAR(40) NULL,
  language      VARCHAR(10) NOT NULL,
  version       INT         NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  CONSTRAINT notice_settings_one CHECK (id = 1),
  CONSTRAINT notice_settings_time CHECK (reminder_at REGEXP '^([01][0-9]|2[0-3]):[0-5][0-9]$')
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO notice_settings (id, reminder_days, reminder_at, language) VALUES (1, '7,2', '09:00', 'en');

-- The clinic's own key of the links that patients get, made here once by the database.
CREATE TABLE link_key (
  id      INT           NOT NULL,
  secret  VARBINARY(32) NOT NULL,
  made_at DATETIME(6)   NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT link_key_one CHECK (id = 1)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO link_key (id, secret, made_at) VALUES (1, RANDOM_BYTES(32), UTC_TIMESTAMP(6));

-- How often a link was used to change something, by the hour: the brake on whoever found one.
CREATE TABLE link_use (
  reference_id BINARY(16) NOT NULL,
  hour         DATETIME   NOT NULL,
  uses         INT        NOT NULL,
  PRIMARY KEY (reference_id, hour),
  KEY link_use_hour (hour)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
