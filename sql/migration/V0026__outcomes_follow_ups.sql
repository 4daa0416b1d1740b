-- How a patient is written to: in a language of their own (BCP 47) and by the clock of another place. NULL: as the clinic is set.
ALTER TABLE patient
  ADD COLUMN language VARCHAR(10) NULL,
  ADD COLUMN zone     VARCHAR(60) NULL;

-- Patients fill in sheets themselves: then no member of staff recorded them.
ALTER TABLE answer_sheet
  ADD COLUMN source VARCHAR(20) NOT NULL DEFAULT 'STAFF',
  MODIFY recorded_by BINARY(16) NULL;

ALTER TABLE answer_sheet
  ADD CONSTRAINT answer_sheet_source CHECK (source IN ('STAFF', 'PATIENT')),
  ADD CONSTRAINT answer_sheet_recorded_by CHECK ((source = 'PATIENT') = (recorded_by IS NULL));

-- The days after the last infusion on which the impression of change is asked and, where the condition is reported on a
-- questionnaire, that questionnaire.
ALTER TABLE diary_plan
  ADD COLUMN follow_ups VARCHAR(200) NOT NULL DEFAULT '7, 14, 21, 28, 42, 56, 70, 84';

-- instrument: asked in place of pain. expected_from and expected_until: between them relief after the infusion of
-- expected_after is likely to be lost, as far as anything tells.
ALTER TABLE diary
  ADD COLUMN instrument     VARCHAR(20) NULL,
  ADD COLUMN expected_after DATE        NULL,
  ADD COLUMN expected_from  DATE        NULL,
  ADD COLUMN expected_until DATE        NULL;

ALTER TABLE diary
  ADD CONSTRAINT diary_instrument FOREIGN KEY (instrument) REFERENCES instrument (code),
  ADD CONSTRAINT diary_expected CHECK ((expected_from IS NULL) = (expected_until IS NULL) AND (expected_from IS NULL OR expected_after IS NOT NULL));

-- The sheets of a day: the questionnaire in place of pain, and the impression of change.
ALTER TABLE diary_entry
  DROP CONSTRAINT diary_entry_answered,
  ADD COLUMN sheet_id      BINARY(16) NULL,
  ADD COLUMN impression_id BINARY(16) NULL;

ALTER TABLE diary_entry
  ADD CONSTRAINT diary_entry_sheet FOREIGN KEY (sheet_id) REFERENCES answer_sheet (id),
  ADD CONSTRAINT diary_entry_impression FOREIGN KEY (impression_id) REFERENCES answer_sheet (id),
  ADD CONSTRAINT diary_entry_answered CHECK ((score_id IS NULL AND sheet_id IS NULL) = (answered_at IS NULL));
