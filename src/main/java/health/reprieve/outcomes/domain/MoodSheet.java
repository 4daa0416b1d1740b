package health.reprieve.outcomes.domain;

import health.reprieve.measures.domain.SheetId;
import java.math.BigDecimal;
import java.time.Instant;

/**
 * A sheet of the PHQ-9 with a total.
 *
 * @param total 0 to 27 points
 */
public record MoodSheet(SheetId id, Instant answeredAt, BigDecimal total) {}
