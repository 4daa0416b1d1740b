package health.reprieve.scheduling;

import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Availability;
import health.reprieve.scheduling.domain.Conflict;
import health.reprieve.scheduling.domain.Obstacle;
import health.reprieve.scheduling.domain.VisitPlan;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * A place that a visit may take.
 *
 * @param around what the visit meets there
 * @param setAside what stands in its way and is knowingly set aside; mostly empty
 * @param sessions session numbers that its course's appointments hold, as far as they were asked
 *     for
 */
record Cleared(Availability around, List<Conflict> setAside, Set<Integer> sessions) {

  boolean overridden() {
    return !setAside.isEmpty();
  }

  /** Whether what is set aside is how many visits may start at once. */
  boolean startsOverridden() {
    return setAside.stream().anyMatch(conflict -> conflict.obstacle() == Obstacle.STARTS_FULL);
  }

  /**
   * The quarter hours of a visit in which it may take more of the nurses than are on duty: where
   * they were found not to suffice, and outside opening hours, as far as that is set aside.
   */
  Set<Instant> beyondNurses(VisitPlan visit) {
    Optional<TimeRange> open = around.hoursAt(visit.start()).open();
    return visit.time().quarters().stream()
        .filter(
            quarter -> setAside.stream().anyMatch(conflict -> letsExceed(conflict, quarter, open)))
        .collect(Collectors.toSet());
  }

  private static boolean letsExceed(
      Conflict conflict, Instant quarter, Optional<TimeRange> openingHours) {
    Obstacle obstacle = conflict.obstacle();
    if (obstacle.ofTheHours()) {
      return openingHours.filter(open -> open.contains(quarter)).isEmpty();
    }
    return obstacle.ofTheNurses() && conflict.when().contains(quarter);
  }
}
