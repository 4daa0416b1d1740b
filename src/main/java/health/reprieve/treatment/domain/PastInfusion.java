package health.reprieve.treatment.domain;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A whole infusion that was given before it is entered. */
public record PastInfusion(
    Instant arrived,
    Instant started,
    Instant ended,
    Instant left,
    GivenDose given,
    @Nullable BodyWeight weight) {}
