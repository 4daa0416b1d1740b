package health.reprieve.treatment.domain;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A patient who was said to have left is still here.
 *
 * @param appointment that the visit came from; null for a visit without one
 * @param infused whether the infusion has been started
 */
public record LeavingTakenBack(VisitId visit, @Nullable UUID appointment, boolean infused) {}
