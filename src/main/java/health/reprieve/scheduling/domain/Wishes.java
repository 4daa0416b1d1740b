package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.Violations;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.EnumSet;
import java.util.Set;

/**
 * When a patient can come, by the clock on the wall. The hours count from the patient's arrival to
 * leaving; the turnover of the chair after that is the clinic's own.
 *
 * @param weekdays on which the patient can come, at least one
 * @param from first minute of the day at which the patient can be there
 * @param to minute by which the patient has to have left, later than {@code from}; {@link
 *     LocalTime#MAX} for no such minute
 * @param blackOuts days on which the patient cannot come
 */
public record Wishes(
    Set<DayOfWeek> weekdays, LocalTime from, LocalTime to, Set<LocalDate> blackOuts) {

  /** More than this are no wishes but another protocol. */
  private static final int MOST_BLACK_OUTS = 100;

  private static final Wishes ANY =
      new Wishes(EnumSet.allOf(DayOfWeek.class), LocalTime.MIN, LocalTime.MAX, Set.of());

  public Wishes {
    weekdays = Set.copyOf(weekdays);
    blackOuts = Set.copyOf(blackOuts);
  }

  /** Whoever can come at any time. */
  public static Wishes any() {
    return ANY;
  }

  /**
   * Reads the fields {@code weekdays}, {@code hoursFrom}, {@code hoursTo} and {@code daysOff}.
   *
   * @throws health.reprieve.platform.problem.InvalidRequest if they leave no time at all
   */
  public static Wishes of(
      Collection<DayOfWeek> weekdays,
      LocalTime from,
      LocalTime to,
      Collection<LocalDate> blackOuts) {
    Violations violations = new Violations();
    if (weekdays.isEmpty()) {
      violations.add("weekdays", "Choose at least one day of the week.");
    }
    if (!to.isAfter(from)) {
      violations.add("hoursTo", "Later than %s.".formatted(from));
    }
    if (blackOuts.size() > MOST_BLACK_OUTS) {
      violations.add("daysOff", "At most %d days.".formatted(MOST_BLACK_OUTS));
    }
    violations.refuseIfAny();
    return new Wishes(Set.copyOf(weekdays), from, to, Set.copyOf(blackOuts));
  }

  /** Whether the patient can come at any time that suits the clinic. */
  public boolean isAny() {
    return equals(ANY);
  }

  /** Whether the patient can come on this day at some hour. */
  public boolean allows(LocalDate day) {
    return weekdays.contains(day.getDayOfWeek()) && !blackOuts.contains(day);
  }

  /** Whether the patient can be there on this day from the start to the end. */
  public boolean allows(LocalDate day, LocalTime start, LocalTime end) {
    return allows(day) && !start.isBefore(from) && !end.isAfter(to);
  }

  /** Whether the hours are long enough for such a stay, on whatever day. */
  boolean allowFor(Duration stay) {
    return Duration.between(from, to).compareTo(stay) >= 0;
  }

  /** Whether the patient can come to this visit and stay until its recovery is over. */
  public boolean allow(VisitPlan plan, ZoneId zone) {
    ZonedDateTime start = plan.start().atZone(zone);
    ZonedDateTime end = plan.time().end().atZone(zone).minusMinutes(plan.lengths().turnover());
    LocalTime left =
        end.toLocalDate().equals(start.toLocalDate()) ? end.toLocalTime() : LocalTime.MAX;
    return allows(start.toLocalDate(), start.toLocalTime(), left);
  }
}
