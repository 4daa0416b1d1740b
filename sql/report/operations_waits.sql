-- Those who stopped waiting in a period (half-open), and those who wait now, the third parameter: how the wait ended, days of 24 hours
-- with one decimal, and how many. Where it is not known when somebody was removed, they are left out.
SELECT status, ROUND(TIMESTAMPDIFF(SECOND, waiting_since, COALESCE(settled_at, ?3)) / 86400, 1), COUNT(*)
FROM wait_entry
WHERE status = 'WAITING' OR (settled_at >= ?1 AND settled_at < ?2)
GROUP BY 1, 2
