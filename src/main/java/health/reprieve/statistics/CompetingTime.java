package health.reprieve.statistics;

import java.util.Comparator;

/**
 * What is known of one unit that may end in one of several ways.
 *
 * @param time finite, 0 or more
 * @param cause from 1; 0 when no event had come by this time
 */
public record CompetingTime(double time, int cause) implements Comparable<CompetingTime> {

  private static final Comparator<CompetingTime> ORDER =
      Comparator.comparingDouble(CompetingTime::time).thenComparingInt(CompetingTime::cause);

  public CompetingTime {
    if (!Double.isFinite(time) || time < 0 || cause < 0) {
      throw new IllegalArgumentException("A time from 0 on and a cause from 0 on");
    }
    time = time + 0.0;
  }

  /** By time, then by cause; agrees with equals. */
  @Override
  public int compareTo(CompetingTime other) {
    return ORDER.compare(this, other);
  }
}
