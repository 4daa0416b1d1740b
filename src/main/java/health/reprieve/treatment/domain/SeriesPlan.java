package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.Violations;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.function.Predicate;

/**
 * How many infusions a course has and how far they lie apart. Days are local days of the clinic.
 *
 * @param sessions infusions of one course, 1 to 60
 * @param gapMinDays fewest days from one infusion to the next, 1 to 365; 1 is the next day
 * @param gapMaxDays most days from one infusion to the next, not fewer than {@code gapMinDays}
 * @param consecutiveWeekdays whether each infusion is given on the next weekday (Monday to Friday)
 *     on which the clinic is open, such as ten weekdays in a row
 */
public record SeriesPlan(
    int sessions, int gapMinDays, int gapMaxDays, boolean consecutiveWeekdays) {

  private static final int WORKING_WEEK = 5;
  private static final int OVER_A_WEEKEND = 3;

  /**
   * @throws health.reprieve.platform.problem.InvalidRequest naming each number that is wrong
   */
  public static SeriesPlan of(
      int sessions, int gapMinDays, int gapMaxDays, boolean consecutiveWeekdays) {
    Violations violations = new Violations();
    check(violations, "sessions", sessions, 60);
    check(violations, "gapMinDays", gapMinDays, 365);
    check(violations, "gapMaxDays", gapMaxDays, 365);
    if (gapMaxDays < gapMinDays) {
      violations.add("gapMaxDays", "Not fewer than %d.".formatted(gapMinDays));
    }
    if (consecutiveWeekdays && gapMinDays > 1) {
      violations.add("gapMinDays", "1, because weekdays in a row have a day between them.");
    }
    if (consecutiveWeekdays && sessions > WORKING_WEEK && gapMaxDays < OVER_A_WEEKEND) {
      violations.add("gapMaxDays", "At least 3, because a weekend lies between Friday and Monday.");
    }
    violations.refuseIfAny();
    return new SeriesPlan(sessions, gapMinDays, gapMaxDays, consecutiveWeekdays);
  }

  private static void check(Violations violations, String field, int number, int most) {
    if (number < 1 || number > most) {
      violations.add(field, "A whole number from 1 to %d.".formatted(most));
    }
  }

  /**
   * Whether an infusion on the later day may follow one on the earlier.
   *
   * @param open tells the days on which the clinic is open
   */
  public boolean allows(LocalDate earlier, LocalDate later, Predicate<LocalDate> open) {
    long gap = later.toEpochDay() - earlier.toEpochDay();
    return gap >= gapMinDays
        && gap <= gapMaxDays
        && (!consecutiveWeekdays || isNextWeekday(earlier, later, open));
  }

  /**
   * Whether an infusion on the day may stand between two others. Where one more cannot bridge the
   * gap between them, it need not be near the later one, because others may follow it.
   *
   * @param day after {@code earlier} or on it, and before {@code later}
   * @param open tells the days on which the clinic is open
   */
  public boolean allowsBetween(
      LocalDate earlier, LocalDate day, LocalDate later, Predicate<LocalDate> open) {
    if (!allows(earlier, day, open)) {
      return false;
    }
    return isBridgedByOne(earlier, later, open)
        ? allows(day, later, open)
        : !day.plusDays(gapMinDays).isAfter(later);
  }

  private boolean isBridgedByOne(LocalDate earlier, LocalDate later, Predicate<LocalDate> open) {
    return earlier
        .plusDays(1)
        .datesUntil(later)
        .anyMatch(day -> allows(earlier, day, open) && allows(day, later, open));
  }

  private static boolean isNextWeekday(
      LocalDate earlier, LocalDate later, Predicate<LocalDate> open) {
    return isWeekday(later)
        && earlier
            .plusDays(1)
            .datesUntil(later)
            .noneMatch(between -> isWeekday(between) && open.test(between));
  }

  private static boolean isWeekday(LocalDate day) {
    return day.getDayOfWeek().getValue() <= DayOfWeek.FRIDAY.getValue();
  }

  /** The last day on which an infusion may follow one on this day. */
  public LocalDate latestAfter(LocalDate earlier) {
    return earlier.plusDays(gapMaxDays);
  }

  /** Whether a first infusion may be given on this day. */
  public boolean mayBeginOn(LocalDate day) {
    return !consecutiveWeekdays || isWeekday(day);
  }
}
