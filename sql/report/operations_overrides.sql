-- Overrides of visits that were to start in a period (half-open), by the codes of the rules set aside together.
SELECT codes, COUNT(*)
FROM appointment_override
WHERE starts_at >= ?1 AND starts_at < ?2
GROUP BY codes
