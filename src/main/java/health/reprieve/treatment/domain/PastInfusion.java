package health.reprieve.treatment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A whole infusion that was given before it is entered.
 *
 * @param weight of that day; null where it is not known
 * @param confirmed somebody looked twice at a rate that is unusual for the protocol
 */
public record PastInfusion(
    Instant arrived,
    Instant started,
    Instant ended,
    Instant left,
    GivenDose given,
    @Nullable BodyWeight weight,
    boolean confirmed) {}
