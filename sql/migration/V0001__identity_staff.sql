-- Staff and their sign-ins. A sign-in is an opaque token; only its SHA-256 is stored.
CREATE TABLE staff (
  id            BINARY(16)   NOT NULL,
  username      VARCHAR(60)  NOT NULL,
  display_name  VARCHAR(120) NOT NULL,
  role          VARCHAR(20)  NOT NULL,
  password_hash VARCHAR(255) NOT NULL,
  active        BOOLEAN      NOT NULL DEFAULT TRUE,
  created_at    DATETIME(6)  NOT NULL,
  version       INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY staff_username (username),
  CONSTRAINT staff_role CHECK (role IN ('FRONT_DESK', 'NURSE', 'CLINICIAN', 'MANAGER'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE sign_in (
  token_hash   BINARY(32)  NOT NULL,
  staff_id     BINARY(16)  NOT NULL,
  created_at   DATETIME(6) NOT NULL,
  expires_at   DATETIME(6) NOT NULL,
  PRIMARY KEY (token_hash),
  KEY sign_in_expires (expires_at),
  CONSTRAINT sign_in_staff FOREIGN KEY (staff_id) REFERENCES staff (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
