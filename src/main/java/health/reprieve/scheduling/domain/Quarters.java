package health.reprieve.scheduling.domain;

import health.reprieve.platform.time.TimeRange;
import java.time.Duration;
import java.time.Instant;

/** Quarter hours as the grid that bookings stand on. */
public final class Quarters {

  public static final Duration LENGTH = Duration.ofMinutes(15);

  private Quarters() {}

  /** How many whole quarter hours lie between two instants. */
  public static int between(Instant from, Instant to) {
    return Math.toIntExact(
        Math.floorDiv(to.getEpochSecond() - from.getEpochSecond(), LENGTH.toSeconds()));
  }

  /** The first quarter hour's start at or after the instant. */
  public static Instant atOrAfter(Instant instant) {
    Instant quarter = TimeRange.quarterOf(instant);
    return quarter.equals(instant) ? quarter : quarter.plus(LENGTH);
  }
}
