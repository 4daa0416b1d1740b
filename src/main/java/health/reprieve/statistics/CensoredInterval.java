package health.reprieve.statistics;

import java.util.Comparator;

/**
 * What is known of one event time: it lies in (left, right], or is exactly {@code left} when both
 * ends are equal, or lies after {@code left} with no end in sight when {@code right} is infinite.
 * All times of one data set share one unit, which the caller chooses.
 *
 * @param left finite; not part of the interval unless {@code right} equals it
 * @param right at least {@code left}; part of the interval unless infinite
 */
public record CensoredInterval(double left, double right) implements Comparable<CensoredInterval> {

  private static final Comparator<CensoredInterval> ORDER =
      Comparator.comparingDouble(CensoredInterval::left)
          .thenComparingDouble(CensoredInterval::right);

  public CensoredInterval {
    if (!Double.isFinite(left) || !(left <= right)) {
      throw new IllegalArgumentException(
          "An interval needs a finite left end and left <= right: " + left + ", " + right);
    }
    left = withoutNegativeZero(left);
    right = withoutNegativeZero(right);
  }

  /** The event was seen at this time. */
  public static CensoredInterval exactly(double time) {
    return new CensoredInterval(time, time);
  }

  /** The event had not happened at this time and nothing is known of later: right-censored. */
  public static CensoredInterval after(double time) {
    return new CensoredInterval(time, Double.POSITIVE_INFINITY);
  }

  public boolean isExact() {
    return left == right;
  }

  public boolean isOpenEnded() {
    return right == Double.POSITIVE_INFINITY;
  }

  /** By left end, then by right end; agrees with equals. */
  @Override
  public int compareTo(CensoredInterval other) {
    return ORDER.compare(this, other);
  }

  private static double withoutNegativeZero(double value) {
    return value + 0.0;
  }
}
