package health.reprieve.reporting;

import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.SurvivalRange;
import org.jspecify.annotations.Nullable;

/**
 * What counts that files tell anyway say of the share in relief on a day, of all assessed. An
 * estimate beside them would tell how those no longer at risk split into lost and censored, and how
 * many of them were censored before others lost relief: nothing of that is used here, so that
 * whoever has these bounds knows no more than without them.
 *
 * @param assessed all, of whom the share is; at least one
 * @param relieved those with relief
 * @param median time in relief of those with relief, in days, as it is told
 */
record ShareBounds(int assessed, int relieved, @Nullable CensoredInterval median) {

  /**
   * At least those known to be in relief, at most those who ever were; of these at least half
   * before the median, and at most half after it.
   *
   * @param known in relief on that day
   */
  SurvivalRange on(int day, int known) {
    double half = relieved / 2.0;
    boolean isBefore = median != null && day <= median.left() && day < median.right();
    boolean isAfter = median != null && day >= median.right();
    return new SurvivalRange(
        (isBefore ? Math.max(known, half) : known) / assessed,
        (isAfter ? half : relieved) / assessed);
  }
}
