-- Those who stopped waiting in a period (half-open): how the wait ended, days of 24 hours with one decimal, and how many. Where it is not
-- known when somebody was removed, they are left out.
SELECT status, ROUND(TIMESTAMPDIFF(SECOND, waiting_since, settled_at) / 86400, 1), COUNT(*)
FROM wait_entry
WHERE settled_at >= ?1 AND settled_at < ?2
GROUP BY 1, 2
