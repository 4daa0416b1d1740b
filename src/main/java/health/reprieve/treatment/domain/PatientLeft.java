package health.reprieve.treatment.domain;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The patient of a visit left the clinic.
 *
 * @param appointment that the visit came from; null for a visit without one
 * @param at when it happened, which may be earlier than when it was entered
 */
public record PatientLeft(VisitId visit, @Nullable UUID appointment, Instant at) {}
