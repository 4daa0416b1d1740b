package health.reprieve.scheduling;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.Conflict;
import health.reprieve.scheduling.domain.FreeSlot;
import health.reprieve.scheduling.domain.VisitPlan;
import java.time.Instant;
import java.util.List;
import java.util.SortedMap;

/**
 * A place that an appointment could move to, looked at as if it were not booked.
 *
 * @param plan of the visit at that place
 * @param conflicts everything in the way; empty where it fits
 * @param free what would fit instead, the nearest first
 * @param held the twelfths of a nurse that the visit holds where it stands
 * @param wanted the twelfths of a nurse that it would take there
 */
public record MoveCheckView(
    AppointmentId appointment,
    ChairId chair,
    VisitPlan plan,
    List<Conflict> conflicts,
    List<FreeSlot> free,
    SortedMap<Instant, Integer> held,
    SortedMap<Instant, Integer> wanted) {

  public boolean fits() {
    return conflicts.isEmpty();
  }

  /** Whether a clinician or manager may set aside all that is in the way, with a reason. */
  public boolean overridable() {
    return conflicts.stream().allMatch(conflict -> conflict.obstacle().overridable());
  }
}
