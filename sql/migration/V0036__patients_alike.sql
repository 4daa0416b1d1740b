-- Who is registered already is looked for by date of birth, e-mail address and phone number, the last by its digits alone.
ALTER TABLE patient
  ADD COLUMN phone_digits VARCHAR(40) NULL,
  ADD KEY patient_birth (date_of_birth),
  ADD KEY patient_email (email),
  ADD KEY patient_phone_digits (phone_digits);

UPDATE patient SET phone_digits = REGEXP_REPLACE(phone, '[^0-9]', '') WHERE phone IS NOT NULL;
