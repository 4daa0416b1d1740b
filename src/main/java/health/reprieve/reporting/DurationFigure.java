package health.reprieve.reporting;

import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.SurvivalEstimate;
import org.jspecify.annotations.Nullable;

/**
 * The median of times that are known within bounds.
 *
 * @param n patients that it is made of; null where held back
 * @param median interval in days, without its left and with its right end; open-ended where half of
 *     the patients were not seen to get there; null where they are too few
 */
public record DurationFigure(@Nullable Integer n, @Nullable CensoredInterval median) {

  private static final double HOURS_PER_DAY = 24;

  /**
   * @param estimate from times in hours
   */
  static DurationFigure of(SurvivalEstimate estimate, int smallestCell) {
    int n = Math.toIntExact(estimate.n());
    return new DurationFigure(
        n, n < smallestCell ? null : estimate.median().map(DurationFigure::inDays).orElse(null));
  }

  private static CensoredInterval inDays(CensoredInterval hours) {
    return new CensoredInterval(hours.left() / HOURS_PER_DAY, hours.right() / HOURS_PER_DAY);
  }
}
