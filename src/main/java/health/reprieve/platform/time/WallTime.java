package health.reprieve.platform.time;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.Optional;

/** Reads what a clock on the wall showed. */
public final class WallTime {

  private WallTime() {}

  /**
   * The instant of a wall time. Where the clocks went back and showed it twice, it is the first of
   * the two; only a time with its offset can mean the second.
   *
   * @return empty where the clocks went forward over it, so that they never showed it
   */
  public static Optional<Instant> instant(LocalDateTime shown, ZoneId zone) {
    return zone.getRules().getValidOffsets(shown).stream().findFirst().map(shown::toInstant);
  }
}
