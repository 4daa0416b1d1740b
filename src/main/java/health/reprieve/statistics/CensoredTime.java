package health.reprieve.statistics;

import java.util.Comparator;

/**
 * What is known of one unit: its event came at this time, or had not come by then (right-censored).
 *
 * @param time finite, 0 or more; all times of one data set share one unit
 * @param event whether the event came; otherwise nothing is known of later
 */
public record CensoredTime(double time, boolean event) implements Comparable<CensoredTime> {

  private static final Comparator<CensoredTime> ORDER =
      Comparator.comparingDouble(CensoredTime::time).thenComparing(CensoredTime::event);

  public CensoredTime {
    if (!Double.isFinite(time) || time < 0) {
      throw new IllegalArgumentException("A time is finite and not before 0: " + time);
    }
    time = time + 0.0;
  }

  /** By time, censored before events; agrees with equals. */
  @Override
  public int compareTo(CensoredTime other) {
    return ORDER.compare(this, other);
  }
}
