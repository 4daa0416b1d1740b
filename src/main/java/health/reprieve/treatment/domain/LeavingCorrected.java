package health.reprieve.treatment.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The patient of a visit left at another time than was written down.
 *
 * @param appointment that the visit came from; null for a visit without one
 * @param at when it really happened
 */
public record LeavingCorrected(VisitId visit, @Nullable UUID appointment, Instant at) {}
