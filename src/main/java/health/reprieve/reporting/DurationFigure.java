package health.reprieve.reporting;

import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.SurvivalEstimate;
import org.jspecify.annotations.Nullable;

/**
 * The median of times that are known within bounds.
 *
 * @param n patients that it is made of; null where held back
 * @param median interval in days, without its left and with its right end; open-ended where half of
 *     the patients were not seen to get there; null where they are too few
 * @param band 95 % interval of the median in days by a bootstrap over patients, infinite where not
 *     reached; null with {@code median}, and where it is not worked out
 */
public record DurationFigure(
    @Nullable Integer n, @Nullable CensoredInterval median, @Nullable ConfidenceInterval band) {

  /**
   * So many different durations of a line are told apart by the hour, more by the day: they would
   * cost time and tell nothing about days.
   */
  public static final int BY_THE_HOUR = 200;

  private static final double HOURS_PER_DAY = 24;

  /**
   * @param estimate from times in hours
   * @param band of the median in days, or null
   */
  static DurationFigure of(
      SurvivalEstimate estimate, @Nullable ConfidenceInterval band, int smallestCell) {
    int n = Math.toIntExact(estimate.n());
    CensoredInterval median =
        n < smallestCell ? null : estimate.median().map(DurationFigure::inDays).orElse(null);
    return new DurationFigure(n, median, median == null ? null : band);
  }

  private static CensoredInterval inDays(CensoredInterval hours) {
    return new CensoredInterval(hours.left() / HOURS_PER_DAY, hours.right() / HOURS_PER_DAY);
  }
}
