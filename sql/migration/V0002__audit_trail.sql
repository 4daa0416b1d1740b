-- Who saw or changed what of which patient, when. Append-only: the database refuses to change or delete a line.
CREATE TABLE audit_entry (
  id           BIGINT       NOT NULL AUTO_INCREMENT,
  at           DATETIME(6)  NOT NULL,
  staff_id     BINARY(16)   NULL,
  staff_name   VARCHAR(120) NOT NULL,
  role         VARCHAR(20)  NOT NULL,
  act          VARCHAR(20)  NOT NULL,
  what         VARCHAR(200) NOT NULL,
  patient_id   BINARY(16)   NULL,
  subject_kind VARCHAR(40)  NULL,
  subject_id   BINARY(16)   NULL,
  PRIMARY KEY (id),
  KEY audit_patient (patient_id, at),
  KEY audit_staff (staff_id, at),
  CONSTRAINT audit_act CHECK (act IN ('SAW', 'CREATED', 'CHANGED', 'EXPORTED'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TRIGGER audit_entry_never_changes BEFORE UPDATE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are append-only';

CREATE TRIGGER audit_entry_never_goes BEFORE DELETE ON audit_entry FOR EACH ROW
  SIGNAL SQLSTATE '45000' SET MESSAGE_TEXT = 'audit entries are append-only';
