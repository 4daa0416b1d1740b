package health.reprieve.scheduling.domain;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The rule of rest: from one infusion of a patient to the next at least as many days pass as the
 * protocol's smallest gap, in either direction and whatever the course.
 */
public final class RestPeriod {

  private RestPeriod() {}

  /** The nearest infusion before that is too near, and the nearest after. */
  static List<Conflict> restIsKept(Proposal proposal, Availability availability) {
    int rest = proposal.protocol().restDays();
    LocalDate day = availability.words().dayOf(proposal.plan().start());
    List<LocalDate> tooNear =
        availability.infusions().stream()
            .map(availability.words()::dayOf)
            .filter(other -> isTooNear(day, other, rest))
            .sorted()
            .toList();
    List<Conflict> found = new ArrayList<>();
    tooNear.stream()
        .filter(other -> !other.isAfter(day))
        .max(Comparator.naturalOrder())
        .ifPresent(
            last ->
                found.add(
                    conflict(
                        proposal,
                        "The last infusion is on %s; %s rest: from %s on."
                            .formatted(
                                WallWords.day(last),
                                days(rest),
                                WallWords.day(last.plusDays(rest))))));
    tooNear.stream()
        .filter(other -> other.isAfter(day))
        .findFirst()
        .ifPresent(
            next ->
                found.add(
                    conflict(
                        proposal,
                        "The next infusion is on %s; %s rest: until %s."
                            .formatted(
                                WallWords.day(next),
                                days(rest),
                                WallWords.day(next.minusDays(rest))))));
    return found;
  }

  /**
   * Whether an infusion on this day lies within the rest before or after one on the other.
   *
   * @param rest fewest days from one to the next; 0 for no rest
   */
  public static boolean isTooNear(LocalDate day, LocalDate other, int rest) {
    return Math.abs(day.toEpochDay() - other.toEpochDay()) < rest;
  }

  private static Conflict conflict(Proposal proposal, String words) {
    return new Conflict(Obstacle.REST_TOO_SHORT, words, proposal.plan().time());
  }

  private static String days(int rest) {
    return rest == 1 ? "1 day" : rest + " days";
  }
}
