package health.reprieve.treatment.domain;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * The instants of a visit, in order: arrived, started, ended, left. Each is known only once the one
 * before it is, except that a patient may leave without an infusion.
 *
 * @param startedAt not before the arrival
 * @param endedAt after the start: the time zero of a course is its last infusion's end
 * @param leftAt not before anything else
 */
public record VisitTimes(
    Instant arrivedAt,
    @Nullable Instant startedAt,
    @Nullable Instant endedAt,
    @Nullable Instant leftAt) {

  /**
   * @throws TimeOutOfOrder if one stands before what comes before it
   * @throws InfusionNotStarted if it has an end and no start
   */
  public VisitTimes {
    arrivedAt = arrivedAt.truncatedTo(ChronoUnit.MICROS);
    startedAt = micros(startedAt);
    endedAt = micros(endedAt);
    leftAt = micros(leftAt);
    if (startedAt != null && startedAt.isBefore(arrivedAt)) {
      throw TimeOutOfOrder.startBeforeArrival();
    }
    if (endedAt != null && startedAt == null) {
      throw new InfusionNotStarted();
    }
    if (endedAt != null && startedAt != null && !endedAt.isAfter(startedAt)) {
      throw TimeOutOfOrder.endBeforeStart();
    }
    Instant before = latest(arrivedAt, startedAt, endedAt);
    if (leftAt != null && leftAt.isBefore(before)) {
      throw TimeOutOfOrder.leftTooEarly();
    }
  }

  public static VisitTimes arrived(Instant at) {
    return new VisitTimes(at, null, null, null);
  }

  private static @Nullable Instant micros(@Nullable Instant instant) {
    return instant == null ? null : instant.truncatedTo(ChronoUnit.MICROS);
  }

  private static Instant latest(
      Instant arrivedAt, @Nullable Instant startedAt, @Nullable Instant endedAt) {
    if (endedAt != null) {
      return endedAt;
    }
    return startedAt == null ? arrivedAt : startedAt;
  }

  /** The latest instant known. */
  public Instant last() {
    return leftAt == null ? latest(arrivedAt, startedAt, endedAt) : leftAt;
  }

  /** What comes next. */
  public VisitStep step() {
    if (leftAt != null) {
      return VisitStep.LEFT;
    }
    if (endedAt != null) {
      return VisitStep.RECOVERING;
    }
    return startedAt == null ? VisitStep.ARRIVED : VisitStep.INFUSING;
  }
}
