-- Worst and least pain of the last 24 hours join now and average.
ALTER TABLE score DROP CONSTRAINT score_item;
ALTER TABLE score ADD CONSTRAINT score_item CHECK (item IN ('NOW', 'AVERAGE_24H', 'WORST_24H', 'LEAST_24H'));

-- Instruments are data: a clinic loads its own, or another language of one, as rows. Where scoring is TOTAL_ONLY the
-- questions are under a licence that does not let us ship them, and staff enter the total from the licensed paper. Where it
-- is EACH there is no total: every answer is a score of its own and stands in the table score.
CREATE TABLE instrument (
  code         VARCHAR(20)   NOT NULL,
  title        VARCHAR(120)  NOT NULL,
  edition      VARCHAR(40)   NOT NULL,
  language     VARCHAR(10)   NOT NULL,
  licence      VARCHAR(300)  NOT NULL,
  lead_in      VARCHAR(300)  NOT NULL,
  scoring      VARCHAR(12)   NOT NULL,
  missing_most INT           NOT NULL,
  total_least  DECIMAL(6, 2) NOT NULL,
  total_most   DECIMAL(6, 2) NOT NULL,
  panel_loinc  VARCHAR(10)   NULL,
  total_loinc  VARCHAR(10)   NULL,
  position     INT           NOT NULL,
  PRIMARY KEY (code),
  CONSTRAINT instrument_scoring CHECK (scoring IN ('SUM', 'MEAN', 'EACH', 'TOTAL_ONLY')),
  CONSTRAINT instrument_totals CHECK (total_least < total_most),
  CONSTRAINT instrument_missing CHECK (missing_most >= 0)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- alarm_above: an answer above it raises a task at once.
CREATE TABLE instrument_item (
  instrument  VARCHAR(20)  NOT NULL,
  number      INT          NOT NULL,
  text        VARCHAR(300) NOT NULL,
  least       INT          NOT NULL,
  most        INT          NOT NULL,
  loinc       VARCHAR(10)  NULL,
  alarm_above INT          NULL,
  PRIMARY KEY (instrument, number),
  CONSTRAINT instrument_item_instrument FOREIGN KEY (instrument) REFERENCES instrument (code),
  CONSTRAINT instrument_item_range CHECK (least < most)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE instrument_option (
  instrument VARCHAR(20)  NOT NULL,
  value      INT          NOT NULL,
  words      VARCHAR(120) NOT NULL,
  PRIMARY KEY (instrument, value),
  CONSTRAINT instrument_option_instrument FOREIGN KEY (instrument) REFERENCES instrument (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A band reaches from its least total to the next band's.
CREATE TABLE instrument_band (
  instrument VARCHAR(20)   NOT NULL,
  least      DECIMAL(6, 2) NOT NULL,
  words      VARCHAR(80)   NOT NULL,
  PRIMARY KEY (instrument, least),
  CONSTRAINT instrument_band_instrument FOREIGN KEY (instrument) REFERENCES instrument (code)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- A sheet filled in by one patient at one time. Its total is kept as it was by the rules of then; none while it is unfinished.
CREATE TABLE answer_sheet (
  id                BINARY(16)    NOT NULL,
  patient_id        BINARY(16)    NOT NULL,
  instrument        VARCHAR(20)   NOT NULL,
  edition           VARCHAR(40)   NOT NULL,
  answered_at       DATETIME(6)   NOT NULL,
  total             DECIMAL(6, 2) NULL,
  recorded_at       DATETIME(6)   NOT NULL,
  recorded_by       BINARY(16)    NOT NULL,
  set_aside_at      DATETIME(6)   NULL,
  set_aside_because VARCHAR(200)  NULL,
  version           INT           NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  KEY answer_sheet_of (patient_id, instrument, answered_at),
  CONSTRAINT answer_sheet_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT answer_sheet_instrument FOREIGN KEY (instrument) REFERENCES instrument (code),
  CONSTRAINT answer_sheet_staff FOREIGN KEY (recorded_by) REFERENCES staff (id),
  CONSTRAINT answer_sheet_aside CHECK ((set_aside_at IS NULL) = (set_aside_because IS NULL))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

CREATE TABLE answer (
  sheet_id BINARY(16) NOT NULL,
  number   INT        NOT NULL,
  value    INT        NOT NULL,
  PRIMARY KEY (sheet_id, number),
  CONSTRAINT answer_sheet FOREIGN KEY (sheet_id) REFERENCES answer_sheet (id)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- What staff must look at because of an answer. One of a kind per sheet.
CREATE TABLE care_task (
  id         BINARY(16)   NOT NULL,
  patient_id BINARY(16)   NOT NULL,
  kind       VARCHAR(20)  NOT NULL,
  sheet_id   BINARY(16)   NOT NULL,
  raised_at  DATETIME(6)  NOT NULL,
  done_at    DATETIME(6)  NULL,
  done_by    BINARY(16)   NULL,
  done_note  VARCHAR(300) NULL,
  version    INT          NOT NULL DEFAULT 0,
  PRIMARY KEY (id),
  UNIQUE KEY care_task_once (sheet_id, kind),
  KEY care_task_open (done_at, raised_at),
  CONSTRAINT care_task_patient FOREIGN KEY (patient_id) REFERENCES patient (id),
  CONSTRAINT care_task_sheet FOREIGN KEY (sheet_id) REFERENCES answer_sheet (id),
  CONSTRAINT care_task_staff FOREIGN KEY (done_by) REFERENCES staff (id),
  CONSTRAINT care_task_kind CHECK (kind IN ('ANSWER_ALARM')),
  CONSTRAINT care_task_done CHECK ((done_at IS NULL) = (done_by IS NULL) AND (done_at IS NULL) = (done_note IS NULL))
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

INSERT INTO instrument (code, title, edition, language, licence, lead_in, scoring, missing_most, total_least, total_most, panel_loinc, total_loinc, position) VALUES
  ('NRS', 'Numeric rating scale of pain', 'NRS-11', 'en', 'Public domain.', 'From 0, no pain, to 10, the worst pain you can imagine:', 'EACH', 0, 0, 10, NULL, NULL, 0),
  ('PEG', 'PEG pain scale', 'Krebs 2009', 'en', 'Freely available in the public domain; cite Krebs et al., J Gen Intern Med 2009;24:733-738.', 'Over the past week, from 0 to 10:', 'MEAN', 0, 0, 10, '91148-7', '91147-9', 1),
  ('PHQ9', 'PHQ-9 depression', '1999', 'en', 'Pfizer: no permission required to reproduce, translate, display or distribute.', 'Over the last two weeks, how often have you been bothered by any of the following problems?', 'SUM', 2, 0, 27, '44249-1', '44261-6', 2),
  ('GAD7', 'GAD-7 anxiety', '2006', 'en', 'Pfizer: no permission required to reproduce, translate, display or distribute.', 'Over the last two weeks, how often have you been bothered by the following problems?', 'SUM', 0, 0, 21, '69737-5', '70274-6', 3),
  ('PGIC', 'Patient global impression of change', 'Guy 1976', 'en', 'ECDEU Assessment Manual, United States government, public domain.', 'Since the treatment began:', 'SUM', 0, 1, 7, NULL, NULL, 4),
  ('BPI-INT', 'BPI-SF pain interference', 'total only', 'en', 'MD Anderson Cancer Center: licence needed; the questions are not shipped.', '', 'TOTAL_ONLY', 0, 0, 10, NULL, '77565-0', 10),
  ('PROMIS-PI', 'PROMIS pain interference, T score', 'total only', 'en', 'PROMIS Health Organization: terms of use apply; the questions are not shipped.', '', 'TOTAL_ONLY', 0, 20, 90, NULL, '77865-4', 11),
  ('MADRS', 'MADRS depression', 'total only', 'en', 'Copyrighted; the questions are not shipped.', '', 'TOTAL_ONLY', 0, 0, 60, NULL, NULL, 12),
  ('HIT6', 'HIT-6 headache impact', 'total only', 'en', 'Licence needed; the questions are not shipped.', '', 'TOTAL_ONLY', 0, 36, 78, NULL, NULL, 13),
  ('ODI', 'Oswestry disability index, percent', 'total only', 'en', 'Licence needed; the questions are not shipped.', '', 'TOTAL_ONLY', 0, 0, 100, NULL, NULL, 14),
  ('FIQR', 'Revised fibromyalgia impact questionnaire', 'total only', 'en', 'Licence needed; the questions are not shipped.', '', 'TOTAL_ONLY', 0, 0, 100, NULL, NULL, 15);

INSERT INTO instrument_item (instrument, number, text, least, most, loinc, alarm_above) VALUES
  ('NRS', 1, 'Pain now', 0, 10, '72514-3', NULL),
  ('NRS', 2, 'Average pain, last 24 h', 0, 10, NULL, NULL),
  ('NRS', 3, 'Worst pain, last 24 h', 0, 10, NULL, NULL),
  ('NRS', 4, 'Least pain, last 24 h', 0, 10, NULL, NULL),
  ('PEG', 1, 'What number best describes your pain on average?', 0, 10, '75893-8', NULL),
  ('PEG', 2, 'What number best describes how pain has interfered with your enjoyment of life?', 0, 10, '91145-3', NULL),
  ('PEG', 3, 'What number best describes how pain has interfered with your general activity?', 0, 10, '91146-1', NULL),
  ('PHQ9', 1, 'Little interest or pleasure in doing things', 0, 3, '44250-9', NULL),
  ('PHQ9', 2, 'Feeling down, depressed, or hopeless', 0, 3, '44255-8', NULL),
  ('PHQ9', 3, 'Trouble falling or staying asleep, or sleeping too much', 0, 3, '44259-0', NULL),
  ('PHQ9', 4, 'Feeling tired or having little energy', 0, 3, '44254-1', NULL),
  ('PHQ9', 5, 'Poor appetite or overeating', 0, 3, '44251-7', NULL),
  ('PHQ9', 6, 'Feeling bad about yourself, or that you are a failure or have let yourself or your family down', 0, 3, '44258-2', NULL),
  ('PHQ9', 7, 'Trouble concentrating on things, such as reading the newspaper or watching television', 0, 3, '44252-5', NULL),
  ('PHQ9', 8, 'Moving or speaking so slowly that other people could have noticed; or the opposite, being so fidgety or restless that you have been moving around a lot more than usual', 0, 3, '44253-3', NULL),
  ('PHQ9', 9, 'Thoughts that you would be better off dead or of hurting yourself in some way', 0, 3, '44260-8', 0),
  ('GAD7', 1, 'Feeling nervous, anxious or on edge', 0, 3, '69725-0', NULL),
  ('GAD7', 2, 'Not being able to stop or control worrying', 0, 3, '68509-9', NULL),
  ('GAD7', 3, 'Worrying too much about different things', 0, 3, '69733-4', NULL),
  ('GAD7', 4, 'Trouble relaxing', 0, 3, '69734-2', NULL),
  ('GAD7', 5, 'Being so restless that it is hard to sit still', 0, 3, '69735-9', NULL),
  ('GAD7', 6, 'Becoming easily annoyed or irritable', 0, 3, '69689-8', NULL),
  ('GAD7', 7, 'Feeling afraid as if something awful might happen', 0, 3, '69736-7', NULL),
  ('PGIC', 1, 'Overall, my condition is', 1, 7, NULL, NULL);

INSERT INTO instrument_option (instrument, value, words) VALUES
  ('PHQ9', 0, 'Not at all'), ('PHQ9', 1, 'Several days'), ('PHQ9', 2, 'More than half the days'), ('PHQ9', 3, 'Nearly every day'),
  ('GAD7', 0, 'Not at all'), ('GAD7', 1, 'Several days'), ('GAD7', 2, 'More than half the days'), ('GAD7', 3, 'Nearly every day'),
  ('PGIC', 1, 'very much improved'), ('PGIC', 2, 'much improved'), ('PGIC', 3, 'minimally improved'), ('PGIC', 4, 'no change'),
  ('PGIC', 5, 'minimally worse'), ('PGIC', 6, 'much worse'), ('PGIC', 7, 'very much worse');

INSERT INTO instrument_band (instrument, least, words) VALUES
  ('PHQ9', 0, 'minimal'), ('PHQ9', 5, 'mild'), ('PHQ9', 10, 'moderate'), ('PHQ9', 15, 'moderately severe'), ('PHQ9', 20, 'severe'),
  ('GAD7', 0, 'minimal'), ('GAD7', 5, 'mild'), ('GAD7', 10, 'moderate'), ('GAD7', 15, 'severe'),
  ('PGIC', 1, 'very much improved'), ('PGIC', 2, 'much improved'), ('PGIC', 3, 'minimally improved'), ('PGIC', 4, 'no change'),
  ('PGIC', 5, 'minimally worse'), ('PGIC', 6, 'much worse'), ('PGIC', 7, 'very much worse');
