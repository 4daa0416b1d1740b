-- Report groups: the conditions that outcomes are reported by, with their codes.
CREATE TABLE report_group (
  code     VARCHAR(20)  NOT NULL,
  name     VARCHAR(80)  NOT NULL,
  endpoint VARCHAR(10)  NOT NULL,
  position INT          NOT NULL,
  active   BOOLEAN      NOT NULL DEFAULT TRUE,
  version  INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (code),
  UNIQUE KEY report_group_name (name),
  CONSTRAINT report_group_endpoint CHECK (endpoint IN ('NRS', 'PHQ9'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE report_group_code (
  report_group VARCHAR(20)  NOT NULL,
  code_system  VARCHAR(20)  NOT NULL,
  code         VARCHAR(30)  NOT NULL,
  label        VARCHAR(160) NOT NULL,
  PRIMARY KEY (report_group, code_system, code),
  CONSTRAINT report_group_code_group FOREIGN KEY (report_group) REFERENCES report_group (code),
  CONSTRAINT report_group_code_system CHECK (code_system IN ('ICD-10-CM', 'ICD-11', 'SNOMED-CT'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- At least one of the two names is known; many people have only one.
CREATE TABLE patient (
  id            BINARY(16)   NOT NULL,
  record_number VARCHAR(32)  NOT NULL,
  given_name    VARCHAR(120) NULL,
  family_name   VARCHAR(120) NULL,
  date_of_birth DATE         NOT NULL,
  sex           VARCHAR(10)  NOT NULL,
  phone         VARCHAR(40)  NULL,
  email         VARCHAR(254) NULL,
  created_at    DATETIME(6)  NOT NULL,
  version       INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY patient_record_number (record_number),
  KEY patient_registered (created_at),
  CONSTRAINT patient_named CHECK (given_name IS NOT NULL OR family_name IS NOT NULL),
  CONSTRAINT patient_sex CHECK (sex IN ('FEMALE', 'MALE', 'OTHER', 'UNKNOWN'))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- The words a patient is found by (names, record number, date of birth), folded: lower case, no accents.
CREATE TABLE patient_search_word (
  patient_id BINARY(16)   NOT NULL,
  word       VARCHAR(120) NOT NULL COLLATE utf8mb4_bin,
  PRIMARY KEY (patient_id, word),
  KEY patient_search_word_word (word, patient_id),
  CONSTRAINT patient_search_word_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- coded_as makes a condition without a code unique too, which NULLs in a key would not.
CREATE TABLE patient_condition (
  id           BINARY(16)   NOT NULL,
  patient_id   BINARY(16)   NOT NULL,
  report_group VARCHAR(20)  NOT NULL,
  code_system  VARCHAR(20)  NULL,
  code         VARCHAR(30)  NULL,
  since        DATE         NULL,
  recorded_at  DATETIME(6)  NOT NULL,
  coded_as     VARCHAR(51)  GENERATED ALWAYS AS (COALESCE(CONCAT(code_system, ' ', code), '')) STORED,
  PRIMARY KEY (id),
  UNIQUE KEY patient_condition_once (patient_id, report_group, coded_as),
  CONSTRAINT patient_condition_coded CHECK ((code IS NULL) = (code_system IS NULL)),
  CONSTRAINT patient_condition_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT patient_condition_group FOREIGN KEY (report_group) REFERENCES report_group (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Intake: one per patient, edited in place. Symptoms and causes are a checklist, never used in statistics.
CREATE TABLE intake (
  patient_id BINARY(16)    NOT NULL,
  note       VARCHAR(2000) NULL,
  taken_at   DATETIME(6)   NOT NULL,
  version    INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (patient_id),
  CONSTRAINT intake_patient FOREIGN KEY (patient_id) REFERENCES patient (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE intake_symptom (
  patient_id BINARY(16)  NOT NULL,
  symptom    VARCHAR(40) NOT NULL,
  PRIMARY KEY (patient_id, symptom),
  CONSTRAINT intake_symptom_intake FOREIGN KEY (patient_id) REFERENCES intake (patient_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE intake_cause (
  patient_id BINARY(16)  NOT NULL,
  cause      VARCHAR(40) NOT NULL,
  PRIMARY KEY (patient_id, cause),
  CONSTRAINT intake_cause_intake FOREIGN KEY (patient_id) REFERENCES intake (patient_id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- Usual medication; opioids with their morphine milligram equivalents a day.
CREATE TABLE intake_medication (
  patient_id  BINARY(16)    NOT NULL,
  position    INT           NOT NULL,
  name        VARCHAR(160)  NOT NULL,
  dose        VARCHAR(120)  NULL,
  mme_per_day DECIMAL(7, 1) NULL,
  PRIMARY KEY (patient_id, position),
  CONSTRAINT intake_medication_intake FOREIGN KEY (patient_id) REFERENCES intake (patient_id),
  CONSTRAINT intake_medication_mme CHECK (mme_per_day IS NULL OR mme_per_day >= 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;
