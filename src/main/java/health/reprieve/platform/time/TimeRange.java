package health.reprieve.platform.time;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

/**
 * A half-open range of time: the start belongs to it, the end does not.
 *
 * @param start first instant inside
 * @param end first instant after it, later than the start
 */
public record TimeRange(Instant start, Instant end) {

  private static final Duration QUARTER = Duration.ofMinutes(15);

  /**
   * @throws IllegalArgumentException if the end is not after the start
   */
  public static TimeRange of(Instant start, Instant end) {
    if (!end.isAfter(start)) {
      throw new IllegalArgumentException("a range ends after it starts");
    }
    return new TimeRange(start, end);
  }

  public static TimeRange of(Instant start, Duration length) {
    return of(start, start.plus(length));
  }

  public boolean contains(Instant instant) {
    return !instant.isBefore(start) && instant.isBefore(end);
  }

  public boolean contains(TimeRange other) {
    return !other.start.isBefore(start) && !other.end.isAfter(end);
  }

  public boolean overlaps(TimeRange other) {
    return start.isBefore(other.end) && other.start.isBefore(end);
  }

  /** From the earlier start to the later end of the two. */
  public TimeRange span(TimeRange other) {
    return new TimeRange(
        start.isBefore(other.start) ? start : other.start,
        end.isAfter(other.end) ? end : other.end);
  }

  public Duration length() {
    return Duration.between(start, end);
  }

  /**
   * The starts of all quarter hours (of UTC, hence of every zone) that the range touches, in order.
   */
  public List<Instant> quarters() {
    return Stream.iterate(
            quarterOf(start), quarter -> quarter.isBefore(end), quarter -> quarter.plus(QUARTER))
        .toList();
  }

  /** The start of the quarter hour that the instant lies in. */
  public static Instant quarterOf(Instant instant) {
    long seconds = instant.getEpochSecond();
    return Instant.ofEpochSecond(seconds - Math.floorMod(seconds, QUARTER.toSeconds()));
  }
}
