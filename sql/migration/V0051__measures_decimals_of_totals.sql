-- How many decimals the total of an instrument can have. A sum has none, a mean two. Of those whose total alone is entered, MADRS and HIT-6
-- are sums, a T score of PROMIS has one decimal, and the others are quotients; a clinic's own keep the two that they had so far. Totals that
-- were entered before stay.
ALTER TABLE instrument
  ADD COLUMN total_decimals INT NOT NULL DEFAULT 2,
  ADD CONSTRAINT instrument_decimals CHECK (total_decimals BETWEEN 0 AND 2);

UPDATE instrument SET total_decimals = 0 WHERE scoring IN ('SUM', 'EACH') OR code IN ('MADRS', 'HIT6');
UPDATE instrument SET total_decimals = 1 WHERE code = 'PROMIS-PI';
