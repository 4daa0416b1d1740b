package health.reprieve.scheduling;

import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentOverride;
import health.reprieve.scheduling.domain.AppointmentStatus;
import health.reprieve.scheduling.domain.Obstacle;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What was knowingly set aside for visits that still stand at the time for which it was; what was
 * said of a chair holds in that chair only. Another chair at the same time asks no rule of the time
 * again, so that nothing new is written for it.
 */
final class SetAside {

  private static final Set<String> OF_THE_NURSES =
      Set.of(Obstacle.NURSE_LOAD.code(), Obstacle.NO_NURSE.code());
  private static final Set<String> OF_THE_CHAIR =
      Arrays.stream(Obstacle.values())
          .filter(Obstacle::ofTheChair)
          .map(Obstacle::code)
          .collect(Collectors.toUnmodifiableSet());

  private final Map<AppointmentId, Set<String>> codes = new HashMap<>();
  private final Map<Instant, Integer> beyond = new HashMap<>();

  /**
   * @param visits that hold their chairs
   */
  SetAside(List<AppointmentView> visits, List<AppointmentOverride> overrides, NurseShares shares) {
    Map<AppointmentId, AppointmentView> byId = new HashMap<>();
    visits.forEach(visit -> byId.put(visit.id(), visit));
    for (AppointmentOverride override : overrides) {
      AppointmentView visit = byId.get(override.appointment());
      if (visit != null) {
        codes
            .computeIfAbsent(visit.id(), id -> new HashSet<>())
            .addAll(standing(visit, override).toList());
      }
    }
    visits.stream()
        .filter(visit -> visit.status() != AppointmentStatus.DONE)
        .filter(this::exceedsTheNurses)
        .forEach(
            visit ->
                visit
                    .plan()
                    .nurseTwelfths(shares)
                    .forEach((quarter, share) -> beyond.merge(quarter, share, Integer::sum)));
  }

  private static Stream<String> standing(AppointmentView visit, AppointmentOverride override) {
    if (!visit.plan().time().equals(override.when())) {
      return Stream.empty();
    }
    boolean sameChair = visit.chair().equals(override.chair());
    return override.codes().stream().filter(code -> sameChair || !OF_THE_CHAIR.contains(code));
  }

  /** Whether it was set aside for this visit. */
  boolean covers(AppointmentView visit, Obstacle obstacle) {
    return codes.getOrDefault(visit.id(), Set.of()).contains(obstacle.code())
        || (OF_THE_NURSES.contains(obstacle.code()) && exceedsTheNurses(visit));
  }

  private boolean exceedsTheNurses(AppointmentView visit) {
    return codes.getOrDefault(visit.id(), Set.of()).stream().anyMatch(OF_THE_NURSES::contains);
  }

  /** Twelfths of a nurse that visits need in the quarter hour which were let exceed the nurses. */
  int beyond(Instant quarter) {
    return beyond.getOrDefault(quarter, 0);
  }
}
