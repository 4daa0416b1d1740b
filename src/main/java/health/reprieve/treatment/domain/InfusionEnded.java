package health.reprieve.treatment.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The infusion of a visit ended; what was given is known.
 *
 * @param appointment that the visit came from; null for a visit without one
 * @param at when it happened, which may be earlier than when it was entered
 */
public record InfusionEnded(VisitId visit, @Nullable UUID appointment, Instant at) {}
