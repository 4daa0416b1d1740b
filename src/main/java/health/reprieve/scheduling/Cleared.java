package health.reprieve.scheduling;

import health.reprieve.scheduling.domain.Availability;
import health.reprieve.scheduling.domain.Conflict;
import health.reprieve.scheduling.domain.Obstacle;
import java.util.List;

/**
 * A place that a visit may take.
 *
 * @param around what the visit meets there
 * @param setAside what stands in its way and is knowingly set aside; mostly empty
 */
record Cleared(Availability around, List<Conflict> setAside) {

  boolean overridden() {
    return !setAside.isEmpty();
  }

  /** Whether what is set aside is how many visits may start at once. */
  boolean startsOverridden() {
    return setAside.stream().anyMatch(conflict -> conflict.obstacle() == Obstacle.STARTS_FULL);
  }

  /** Whether what is set aside is why the nurses on duty may not suffice. */
  boolean nursesOverridden() {
    return setAside.stream().anyMatch(conflict -> conflict.obstacle().ofTheNurses());
  }
}
