package health.reprieve.clinic.domain;

import health.reprieve.platform.problem.InvalidRequest;
import health.reprieve.platform.problem.Violations;
import health.reprieve.platform.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.zone.ZoneOffsetTransition;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stretch of days and hours by the clock on the wall, in whole quarter hours and half-open, such
 * as an absence. Whole days run from midnight to midnight. Where the clock shows a time twice, the
 * stretch begins at the first and ends at the second of the two, so that it takes in both.
 *
 * @param start first minute inside
 * @param end first minute after it, later than the start; null while no end is known
 */
public record WallSpan(LocalDateTime start, @Nullable LocalDateTime end) {

  private static final int QUARTER_MINUTES = 15;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("EEE d MMM uuuu", Locale.ENGLISH);

  /**
   * Reads the fields {@code firstDay}, {@code starts}, {@code lastDay} and {@code ends}.
   *
   * @param starts null for the whole of the first day
   * @param lastDay itself included; null while no end is known
   * @param ends null for the whole of the last day
   * @throws InvalidRequest if a time is no whole quarter hour, or the end is not after the start
   */
  public static WallSpan of(
      LocalDate firstDay,
      @Nullable LocalTime starts,
      @Nullable LocalDate lastDay,
      @Nullable LocalTime ends) {
    Violations violations = new Violations();
    checkQuarter(violations, "starts", starts);
    checkQuarter(violations, "ends", ends);
    if (lastDay == null && ends != null) {
      violations.add("lastDay", "Needed where it ends at a time of day.");
    }
    LocalDateTime start = firstDay.atTime(Objects.requireNonNullElse(starts, LocalTime.MIN));
    LocalDateTime end = end(lastDay, ends);
    if (end != null && !end.isAfter(start)) {
      violations.add(
          ends == null ? "lastDay" : "ends", "Later than the start, %s.".formatted(words(start)));
    }
    violations.refuseIfAny();
    return new WallSpan(start, end);
  }

  private static @Nullable LocalDateTime end(
      @Nullable LocalDate lastDay, @Nullable LocalTime ends) {
    if (lastDay == null) {
      return null;
    }
    return ends == null ? lastDay.plusDays(1).atStartOfDay() : lastDay.atTime(ends);
  }

  private static void checkQuarter(Violations violations, String field, @Nullable LocalTime time) {
    boolean whole =
        time == null
            || (time.getMinute() % QUARTER_MINUTES == 0
                && time.getSecond() == 0
                && time.getNano() == 0);
    if (!whole) {
      violations.add(field, "A whole quarter hour, such as 07:15.");
    }
  }

  /**
   * Refuses a time of day that the clocks of the zone skip on its day. Midnight is not asked: it
   * stands for the day.
   *
   * @throws InvalidRequest naming {@code starts} or {@code ends} and the times around the gap
   */
  public void refuseSkipped(ZoneId zone) {
    Violations violations = new Violations();
    refuseSkipped(violations, "starts", start, zone);
    if (end != null) {
      refuseSkipped(violations, "ends", end, zone);
    }
    violations.refuseIfAny();
  }

  private static void refuseSkipped(
      Violations violations, String field, LocalDateTime wall, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(wall);
    boolean skipped = change != null && change.isGap();
    if (skipped && !wall.toLocalTime().equals(LocalTime.MIDNIGHT)) {
      violations.add(
          field,
          "The clocks skip %s on %s: they go from %s to %s. Choose %s."
              .formatted(
                  wall.toLocalTime(),
                  DAY.format(wall),
                  change.getDateTimeBefore().toLocalTime(),
                  change.getDateTimeAfter().toLocalTime(),
                  change.getDateTimeAfter().toLocalTime()));
    }
  }

  /** The moment it begins; where the clock jumps over it, the moment of the jump. */
  public Instant from(ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(start);
    return change != null && change.isGap()
        ? change.getInstant()
        : start.atZone(zone).withEarlierOffsetAtOverlap().toInstant();
  }

  /** The moment it is over, null while no end is known. */
  public @Nullable Instant to(ZoneId zone) {
    if (end == null) {
      return null;
    }
    ZoneOffsetTransition change = zone.getRules().getTransition(end);
    return change != null && change.isGap()
        ? change.getInstant()
        : end.atZone(zone).withLaterOffsetAtOverlap().toInstant();
  }

  /** As much of it as lies in the range; nothing where they do not meet. */
  public Optional<TimeRange> within(TimeRange range, ZoneId zone) {
    Instant from = from(zone);
    Instant to = to(zone);
    Instant first = from.isAfter(range.start()) ? from : range.start();
    Instant last = to == null || to.isAfter(range.end()) ? range.end() : to;
    return first.isBefore(last) ? Optional.of(TimeRange.of(first, last)) : Optional.empty();
  }

  public boolean overlaps(WallSpan other) {
    return (other.end == null || start.isBefore(other.end))
        && (end == null || other.start.isBefore(end));
  }

  public LocalDate firstDay() {
    return start.toLocalDate();
  }

  /** When it starts on the first day; null for the whole of it. */
  public @Nullable LocalTime starts() {
    return timeOf(start);
  }

  /** The last day, itself included; null while no end is known. */
  public @Nullable LocalDate lastDay() {
    if (end == null) {
      return null;
    }
    return timeOf(end) == null ? end.toLocalDate().minusDays(1) : end.toLocalDate();
  }

  /** When it ends on the last day; null for the whole of it. */
  public @Nullable LocalTime ends() {
    return end == null ? null : timeOf(end);
  }

  private static @Nullable LocalTime timeOf(LocalDateTime wall) {
    LocalTime time = wall.toLocalTime();
    return time.equals(LocalTime.MIDNIGHT) ? null : time;
  }

  private static String words(LocalDateTime wall) {
    return DAY.format(wall) + ", " + wall.toLocalTime();
  }
}
