package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairId;
import org.jspecify.annotations.Nullable;

/**
 * A chair as far as booking is concerned.
 *
 * @param closedReason why nothing can be booked in it, null where it is in use
 */
public record Seat(ChairId id, String name, @Nullable String closedReason) {}
