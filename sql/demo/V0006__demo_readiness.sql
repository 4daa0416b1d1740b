-- Most of what visits need before they begin stands; who comes soon has more of it than who comes in two weeks.
UPDATE appointment SET
  consent_ready   = (status NOT IN ('BOOKED', 'CONFIRMED') OR CRC32(CONCAT(HEX(id), 'consent')) % 8 > 0),
  screening_ready = (status NOT IN ('BOOKED', 'CONFIRMED') OR CRC32(CONCAT(HEX(id), 'screening')) % 6 > 0),
  escort_ready    = (status NOT IN ('BOOKED', 'CONFIRMED') OR CRC32(CONCAT(HEX(id), 'escort')) % 4 > 0),
  fasting_ready   = (status NOT IN ('BOOKED', 'CONFIRMED')
    OR (starts_at < UTC_TIMESTAMP() + INTERVAL 3 DAY AND CRC32(CONCAT(HEX(id), 'fasting')) % 5 > 0));
