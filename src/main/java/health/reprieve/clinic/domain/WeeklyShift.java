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
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * When somebody works: the same hours on the same weekday, every week from a first day on, to a
 * last day where one is known.
 *
 * @param breaks inside the hours, in order, none overlapping another
 * @param firstDay first day on which it may fall
 * @param lastDay last day on which it may fall, itself included; null while no end is planned
 */
public record WeeklyShift(
    DayOfWeek weekday,
    WallRange hours,
    List<WallRange> breaks,
    LocalDate firstDay,
    @Nullable LocalDate lastDay) {

  /** Most breaks in one shift. */
  public static final int MOST_BREAKS = 4;

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
    return new WeeklyShift(weekday, Objects.requireNonNull(hours), List.of(), firstDay, lastDay);
  }

  /**
   * The same shift with these breaks. Reads the field {@code breaks}.
   *
   * @throws health.reprieve.platform.problem.InvalidRequest if a break leaves the hours or overlaps
   *     another, or there are too many
   */
  public WeeklyShift with(List<WallRange> rests) {
    Violations violations = new Violations();
    List<WallRange> inOrder =
        rests.stream().sorted(Comparator.comparing(WallRange::start)).toList();
    if (inOrder.size() > MOST_BREAKS) {
      violations.add("breaks", "At most %d breaks in a shift.".formatted(MOST_BREAKS));
    }
    LocalTime free = hours.start();
    for (WallRange rest : inOrder) {
      if (rest.start().isBefore(hours.start()) || rest.end().isAfter(hours.end())) {
        violations.add(
            "breaks",
            "The break %s–%s is not inside the shift.".formatted(rest.start(), rest.end()));
      } else if (rest.start().isBefore(free)) {
        violations.add(
            "breaks",
            "The break %s–%s overlaps the one before it.".formatted(rest.start(), rest.end()));
      }
      free = rest.end();
    }
    violations.refuseIfAny();
    return new WeeklyShift(weekday, hours, inOrder, firstDay, lastDay);
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

  /** The stretches of this day that are worked: the shift without its breaks. */
  public Stream<TimeRange> worked(LocalDate day, ZoneId zone) {
    if (on(day, zone).isEmpty()) {
      return Stream.empty();
    }
    List<WallRange> stretches = new ArrayList<>();
    LocalTime from = hours.start();
    for (WallRange rest : breaks) {
      add(stretches, from, rest.start());
      from = rest.end();
    }
    add(stretches, from, hours.end());
    return stretches.stream().flatMap(stretch -> stretch.on(day, zone).stream());
  }

  private static void add(List<WallRange> stretches, LocalTime from, LocalTime to) {
    if (from.isBefore(to)) {
      stretches.add(new WallRange(from, to));
    }
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
    return fallsBy(day) ? new WeeklyShift(weekday, hours, breaks, firstDay, last) : this;
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
