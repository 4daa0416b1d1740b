package health.reprieve.scheduling.domain;

import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.Standstill.Reason;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Says why a visit cannot start on an open day on which nothing fits. */
final class DayWithoutOpening {

  /** What other patients' visits have no part in, so that none of them moved would free a place. */
  private static final Map<Obstacle, Reason> NOT_OF_OTHER_VISITS =
      Map.of(
          Obstacle.REST_TOO_SHORT, Reason.RESTING,
          Obstacle.PATIENT_ELSEWHERE, Reason.PATIENT_ELSEWHERE,
          Obstacle.NO_CLINICIAN, Reason.NO_CLINICIAN,
          Obstacle.NO_NURSE, Reason.NO_NURSE,
          Obstacle.ESCORT_AWAY, Reason.ESCORT_AWAY);

  private DayWithoutOpening() {}

  /**
   * The day is full if at any start nothing but other visits is in the way; else it is what stands
   * in the way of every start.
   *
   * @param visit whichever its chair and start
   * @param open hours of the day
   */
  static Reason reason(Proposal visit, Availability availability, TimeRange open) {
    List<Set<Reason>> met =
        starts(visit, open).map(start -> met(visit, availability, start)).toList();
    if (met.isEmpty()) {
      return Reason.TOO_LITTLE_TIME;
    }
    if (met.stream().anyMatch(Set::isEmpty)) {
      return Reason.FULL;
    }
    Set<Reason> always = EnumSet.allOf(Reason.class);
    met.forEach(always::retainAll);
    return always.stream().findFirst().orElse(Reason.NEVER_ALL_THERE);
  }

  private static Stream<Instant> starts(Proposal visit, TimeRange open) {
    Instant opens = open.start();
    Instant first = Quarters.atOrAfter(opens.isBefore(visit.now()) ? visit.now() : opens);
    Instant last = open.end().minus(visit.plan().time().length());
    return Stream.iterate(
        first, start -> !start.isAfter(last), start -> start.plus(Quarters.LENGTH));
  }

  private static Set<Reason> met(Proposal visit, Availability availability, Instant start) {
    Proposal then = visit.at(new Place(visit.chair(), start));
    Set<Reason> met = EnumSet.noneOf(Reason.class);
    for (Conflict conflict : BookingPolicy.conflicts(then, availability)) {
      Reason reason = NOT_OF_OTHER_VISITS.get(conflict.obstacle());
      if (reason != null) {
        met.add(reason);
      }
    }
    if (availability.seats().stream().noneMatch(seat -> isThere(seat, then))) {
      met.add(Reason.NO_CHAIR);
    }
    return met;
  }

  private static boolean isThere(Seat seat, Proposal visit) {
    return seat.closedReason() == null
        && seat.lacking(visit.needs()).isEmpty()
        && seat.outIn(visit.plan().time()).isEmpty();
  }
}
