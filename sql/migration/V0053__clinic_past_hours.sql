-- What a weekday's hours were before a change: they held up to last_day, from the day after the weekday's row before it on. Without
-- opens and closes it was closed.
CREATE TABLE past_opening_hours (
  site_id  BINARY(16) NOT NULL,
  weekday  INT        NOT NULL,
  last_day DATE       NOT NULL,
  opens    CHAR(5)    NULL,
  closes   CHAR(5)    NULL,
  PRIMARY KEY (site_id, weekday, last_day),
  CONSTRAINT past_opening_hours_site FOREIGN KEY (site_id) REFERENCES site (id),
  CONSTRAINT past_opening_hours_weekday CHECK (weekday BETWEEN 1 AND 7),
  CONSTRAINT past_opening_hours_both CHECK ((opens IS NULL) = (closes IS NULL)),
  CONSTRAINT past_opening_hours_quarters CHECK (CONCAT(opens, '-', closes)
    REGEXP '^([01][0-9]|2[0-3]):(00|15|30|45)-([01][0-9]|2[0-3]):(00|15|30|45)$'),
  CONSTRAINT past_opening_hours_order CHECK (opens < closes)
) DEFAULT CHARSET = utf8mb4 COLLATE = utf8mb4_unicode_520_ci;

-- added_on: the first local day of a chair. Empty where it was added before anybody wrote that down.
ALTER TABLE chair ADD COLUMN added_on DATE NULL;

-- As before, and WEEKLY also as it was: from first_day to last_day, both included, without one of them unbounded on that side. OUTAGE
-- without a start also of the time before a chair was added.
CREATE OR REPLACE VIEW analyst_chair_hours AS
SELECT
  site.name AS site, site.zone, chair.name AS chair,
  chair.closed_reason IS NOT NULL AND chair.closed_on IS NULL AS chair_is_closed,
  hours.rule, hours.weekday, hours.day, hours.starts, hours.ends, hours.first_day, hours.last_day
FROM chair
JOIN site ON site.id = chair.site_id
JOIN (
  SELECT site_id, NULL AS chair_id, 'WEEKLY' AS rule, weekday, NULL AS day, opens AS starts, closes AS ends,
    (SELECT MAX(past.last_day) + INTERVAL 1 DAY FROM past_opening_hours past
      WHERE past.site_id = opening_hours.site_id AND past.weekday = opening_hours.weekday) AS first_day,
    NULL AS last_day
    FROM opening_hours
  UNION ALL
  SELECT site_id, NULL, 'WEEKLY', weekday, NULL, opens, closes,
    (SELECT MAX(earlier.last_day) + INTERVAL 1 DAY FROM past_opening_hours earlier
      WHERE earlier.site_id = past_opening_hours.site_id AND earlier.weekday = past_opening_hours.weekday
        AND earlier.last_day < past_opening_hours.last_day),
    last_day
    FROM past_opening_hours WHERE opens IS NOT NULL
  UNION ALL
  SELECT site_id, NULL, 'SPECIAL', NULL, day, opens, closes, NULL, NULL FROM special_hours
  UNION ALL
  SELECT site_id, NULL, 'CLOSED', NULL, day, NULL, NULL, NULL, NULL FROM closed_day
  UNION ALL
  SELECT chair.site_id, chair.id, 'OUTAGE', NULL, NULL, chair_outage.starts, chair_outage.ends, NULL, NULL
    FROM chair_outage JOIN chair ON chair.id = chair_outage.chair_id
  UNION ALL
  SELECT site_id, id, 'OUTAGE', NULL, NULL, CONCAT(closed_on, 'T00:00'), NULL, NULL, NULL
    FROM chair WHERE closed_reason IS NOT NULL AND closed_on IS NOT NULL
  UNION ALL
  SELECT site_id, id, 'OUTAGE', NULL, NULL, NULL, CONCAT(added_on, 'T00:00'), NULL, NULL
    FROM chair WHERE added_on IS NOT NULL
) hours ON hours.site_id = chair.site_id AND (hours.chair_id IS NULL OR hours.chair_id = chair.id);
