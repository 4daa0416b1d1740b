-- The people of V0001 were written before a phone number was kept by its digits, too.
UPDATE patient SET phone_digits = REGEXP_REPLACE(phone, '[^0-9]', '') WHERE phone IS NOT NULL;
