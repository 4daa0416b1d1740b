package health.reprieve.reporting.web;

import static health.reprieve.reporting.web.Figure.coordinate;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The axis of local days that a patient's plots share, in SVG units. A day has one place, whatever
 * the hour, so that a clock change moves nothing.
 *
 * @param first day, at the left end
 * @param last day, at the right end; after the first
 */
public record DayAxis(LocalDate first, LocalDate last) {

  /** Where the axis stands. */
  public static final int LEFT = 34;

  public static final int RIGHT = 912;

  private static final int WEEKS_UP_TO = 70;
  private static final int MONTHS_UP_TO = 400;
  private static final int QUARTERS_UP_TO = 1200;

  /** Days of 13 years: as many years have a name each. */
  private static final int YEARS_UP_TO = 4748;

  private static final int QUARTER = 3;
  private static final int YEAR = 12;
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH = DateTimeFormatter.ofPattern("MMM", Locale.ENGLISH);
  private static final DateTimeFormatter MONTH_OF_YEAR =
      DateTimeFormatter.ofPattern("MMM uuuu", Locale.ENGLISH);

  /** A day with a name on the axis. */
  public record Tick(String x, String textX, String text) {}

  double across(LocalDate day) {
    double share =
        (double) ChronoUnit.DAYS.between(first, day) / ChronoUnit.DAYS.between(first, last);
    return LEFT + (RIGHT - LEFT) * Math.max(0, Math.min(1, share));
  }

  /** Where a day stands; outside the period at the nearer end. */
  public String x(LocalDate day) {
    return coordinate(across(day));
  }

  public boolean shows(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /** Whether any of the days from one to the other is shown. */
  boolean shows(LocalDate from, LocalDate to) {
    return !from.isAfter(last) && !to.isBefore(first);
  }

  /**
   * Mondays of a short period, months of a longer one, then quarters, years, or every few years.
   */
  public List<Tick> ticks() {
    long days = ChronoUnit.DAYS.between(first, last);
    return days <= WEEKS_UP_TO ? mondays() : months(monthsApart(days));
  }

  private List<Tick> mondays() {
    List<Tick> ticks = new ArrayList<>();
    LocalDate day = first.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    for (; !day.isAfter(last); day = day.plusWeeks(1)) {
      ticks.add(tick(day, DAY.format(day)));
    }
    return ticks;
  }

  private static int monthsApart(long days) {
    if (days <= MONTHS_UP_TO) {
      return 1;
    }
    if (days <= QUARTERS_UP_TO) {
      return QUARTER;
    }
    long years = days / YEARS_UP_TO + 1;
    return Math.toIntExact(years) * YEAR;
  }

  private List<Tick> months(int apart) {
    List<Tick> ticks = new ArrayList<>();
    LocalDate day = first.minusDays(1).with(TemporalAdjusters.firstDayOfNextMonth());
    for (; !day.isAfter(last); day = day.plusMonths(1)) {
      int month = day.getYear() * YEAR + day.getMonthValue() - 1;
      boolean year = day.getMonthValue() == 1 || ticks.isEmpty();
      if (month % apart == 0) {
        ticks.add(tick(day, (year ? MONTH_OF_YEAR : MONTH).format(day)));
      }
    }
    return ticks;
  }

  private Tick tick(LocalDate day, String text) {
    return new Tick(x(day), coordinate(across(day) + 3), text);
  }
}
