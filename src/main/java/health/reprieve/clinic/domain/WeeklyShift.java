package health.reprieve.clinic.domain;

import health.reprieve.platform.problem.Violations;
import health.reprieve.platform.time.TimeRange;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.format.TextStyle;
import java.time.temporal.TemporalAdjusters;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When a nurse works: the same hours on the same weekday, every week from a first day on, to a last
 * day where one is known.
 *
 * @param firstDay first day on which it may fall
 * @param lastDay last day on which it may fall, itself included; null while no end is planned
 */
public record WeeklyShift(
    DayOfWeek weekday, WallRange hours, LocalDate firstDay, @Nullable LocalDate lastDay) {

  /**
   * Reads the fields {@code starts}, {@code ends} and {@code lastDay}.
   *
   * @throws health.reprieve.platform.problem.InvalidRequest if the hours are no whole quarter hours
   *     in order, or no such weekday lies between the first and the last day
   */
  public static WeeklyShift of(
      DayOfWeek weekday,
      LocalTime starts,
      LocalTime ends,
      LocalDate firstDay,
      @Nullable LocalDate lastDay) {
    Violations violations = new Violations();
    WallRange hours = violations.read(() -> WallRange.of("starts", starts, "ends", ends));
    if (lastDay != null && next(weekday, firstDay).isAfter(lastDay)) {
      violations.add(
          "lastDay", "No %s lies between the first and the last day.".formatted(name(weekday)));
    }
    violations.refuseIfAny();
    return new WeeklyShift(weekday, java.util.Objects.requireNonNull(hours), firstDay, lastDay);
  }

  /** Whether both fall on one day somewhere and share time there. */
  public boolean overlaps(WeeklyShift other) {
    LocalDate from = firstDay.isAfter(other.firstDay) ? firstDay : other.firstDay;
    LocalDate shared = next(weekday, from);
    return weekday == other.weekday
        && fallsBy(shared)
        && other.fallsBy(shared)
        && hours.overlaps(other.hours);
  }

  /** The shift on this day as instants; nothing where it does not fall on it. */
  public Optional<TimeRange> on(LocalDate day, ZoneId zone) {
    boolean falls = day.getDayOfWeek() == weekday && !day.isBefore(firstDay) && fallsBy(day);
    return falls ? hours.on(day, zone) : Optional.empty();
  }

  /** The days on which it falls, from the first to the last, both included. */
  public Stream<LocalDate> days(LocalDate first, LocalDate last) {
    LocalDate from = next(weekday, firstDay.isAfter(first) ? firstDay : first);
    LocalDate to = fallsBy(last) || lastDay == null ? last : lastDay;
    return from.isAfter(to) ? Stream.empty() : from.datesUntil(to.plusDays(1), Period.ofWeeks(1));
  }

  /** Whether any of it falls before this day. */
  public boolean beginsBefore(LocalDate day) {
    return next(weekday, firstDay).isBefore(day);
  }

  /** The same shift, over before this day. */
  public WeeklyShift endedBefore(LocalDate day) {
    LocalDate last = day.minusDays(1);
    return fallsBy(day) ? new WeeklyShift(weekday, hours, firstDay, last) : this;
  }

  private boolean fallsBy(LocalDate day) {
    return lastDay == null || !day.isAfter(lastDay);
  }

  private static LocalDate next(DayOfWeek weekday, LocalDate from) {
    return from.with(TemporalAdjusters.nextOrSame(weekday));
  }

  private static String name(DayOfWeek weekday) {
    return weekday.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
  }
}
