package health.reprieve.clinic.domain;

import health.reprieve.platform.problem.Violations;
import health.reprieve.platform.time.TimeRange;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.Optional;

/**
 * A stretch of a day by the clock on the wall, in whole quarter hours, half-open and inside one
 * day. It becomes instants only together with a day and a zone: on the day of a clock change the
 * same stretch is longer or shorter than on others.
 *
 * @param start first minute inside
 * @param end first minute after it, later than the start; 23:45 at the latest
 */
public record WallRange(LocalTime start, LocalTime end) {

  private static final int QUARTER_MINUTES = 15;

  /**
   * @param startName of the field the start came from, for the refusal
   * @param endName of the field the end came from
   * @throws health.reprieve.platform.problem.InvalidRequest if a time is no whole quarter hour or
   *     the end is not after the start
   */
  public static WallRange of(String startName, LocalTime start, String endName, LocalTime end) {
    Violations violations = new Violations();
    checkQuarter(violations, startName, start);
    checkQuarter(violations, endName, end);
    if (!end.isAfter(start)) {
      violations.add(endName, "Later than %s.".formatted(start));
    }
    violations.refuseIfAny();
    return new WallRange(start, end);
  }

  private static void checkQuarter(Violations violations, String field, LocalTime time) {
    boolean whole =
        time.getMinute() % QUARTER_MINUTES == 0 && time.getSecond() == 0 && time.getNano() == 0;
    if (!whole) {
      violations.add(field, "A whole quarter hour, such as 07:15.");
    }
  }

  public boolean overlaps(WallRange other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /**
   * The stretch on this day as instants; nothing where the clock jumps over all of it. A time that
   * the clock jumps over is the moment of the jump; one that it shows twice is the first of the
   * two.
   */
  public Optional<TimeRange> on(LocalDate day, ZoneId zone) {
    Instant from = instant(day.atTime(start), zone);
    Instant to = instant(day.atTime(end), zone);
    return from.isBefore(to) ? Optional.of(TimeRange.of(from, to)) : Optional.empty();
  }

  private static Instant instant(LocalDateTime wall, ZoneId zone) {
    ZoneOffsetTransition change = zone.getRules().getTransition(wall);
    return change != null && change.isGap() ? change.getInstant() : wall.atZone(zone).toInstant();
  }
}
