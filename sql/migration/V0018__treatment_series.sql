-- A series whose infusions follow each other from weekday to weekday, weekends and closed days left out.
ALTER TABLE protocol ADD COLUMN consecutive_weekdays BOOLEAN NOT NULL DEFAULT FALSE AFTER gap_max_days;

-- The shipped ten infusions of four hours are given on ten weekdays; a clinic that changed them keeps its own.
UPDATE protocol SET consecutive_weekdays = TRUE
WHERE id = UNHEX('0192F0000000700080000000000000B3') AND sessions = 10 AND gap_min_days = 1 AND gap_max_days = 3;
