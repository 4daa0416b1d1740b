-- Counts the changes of what the site's boards show besides visits: chairs, hours, staff. Open boards look at it.
ALTER TABLE site ADD COLUMN revision BIGINT NOT NULL DEFAULT 0;
