-- Failed sign-ins of one username or one address, kept for an hour after the last of them. What was typed is not kept,
-- only its SHA-256: people type passwords into the wrong field.
CREATE TABLE failed_tries (
  who        BINARY(32)  NOT NULL,
  failures   INT         NOT NULL,
  last_at    DATETIME(6) NOT NULL,
  wait_until DATETIME(6) NOT NULL,
  PRIMARY KEY (who),
  KEY failed_tries_last (last_at),
  CONSTRAINT failed_tries_counted CHECK (failures >= 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
