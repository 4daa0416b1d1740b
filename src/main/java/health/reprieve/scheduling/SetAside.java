package health.reprieve.scheduling;

import health.reprieve.clinic.domain.NurseShares;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentOverride;
import health.reprieve.scheduling.domain.Obstacle;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What was knowingly set aside for visits that still stand where they stood then. */
final class SetAside {

  private static final Set<String> OF_THE_NURSES =
      Set.of(Obstacle.NURSE_LOAD.code(), Obstacle.NO_NURSE.code());

  private final Map<AppointmentId, Set<String>> codes = new HashMap<>();
  private final Map<Instant, Integer> beyond = new HashMap<>();

  SetAside(List<AppointmentView> visits, List<AppointmentOverride> overrides, NurseShares shares) {
    Map<AppointmentId, AppointmentView> byId = new HashMap<>();
    visits.forEach(visit -> byId.put(visit.id(), visit));
    for (AppointmentOverride override : overrides) {
      AppointmentView visit = byId.get(override.appointment());
      if (visit != null && stands(visit, override)) {
        codes.computeIfAbsent(visit.id(), id -> new HashSet<>()).addAll(override.codes());
      }
    }
    visits.stream()
        .filter(this::exceedsTheNurses)
        .forEach(
            visit ->
                visit
                    .plan()
                    .nurseTwelfths(shares)
                    .forEach((quarter, share) -> beyond.merge(quarter, share, Integer::sum)));
  }

  private static boolean stands(AppointmentView visit, AppointmentOverride override) {
    return visit.chair().equals(override.chair()) && visit.plan().time().equals(override.when());
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
