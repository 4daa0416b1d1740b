package health.reprieve.reporting;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.List;

/**
 * A week of a report from Monday to Sunday, as much of it as lies in the period.
 *
 * @param first local day
 * @param last local day, included
 */
public record ReportWeek(LocalDate first, LocalDate last) {

  private static final int DAYS = 7;

  /** The weeks that the days from the first to the last touch, in order. */
  static List<ReportWeek> of(LocalDate first, LocalDate last) {
    return monday(first)
        .datesUntil(last.plusDays(1), java.time.Period.ofWeeks(1))
        .map(
            monday ->
                new ReportWeek(
                    monday.isBefore(first) ? first : monday,
                    monday.plusDays(DAYS - 1).isAfter(last) ? last : monday.plusDays(DAYS - 1)))
        .toList();
  }

  /** The place of a day's week in the list that begins with the week of the first day. */
  static int number(LocalDate first, LocalDate day) {
    return (int) ChronoUnit.WEEKS.between(monday(first), day);
  }

  /** Whether the period cuts days off. */
  public boolean isCut() {
    return ChronoUnit.DAYS.between(first, last) + 1 < DAYS;
  }

  private static LocalDate monday(LocalDate day) {
    return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
  }
}
