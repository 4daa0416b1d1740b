package health.reprieve.statistics;

import java.util.Map;
import java.util.SortedMap;
import org.apache.commons.statistics.descriptive.Quantile;
import org.apache.commons.statistics.descriptive.Quantile.EstimationMethod;
import org.jspecify.annotations.Nullable;

/**
 * Median and quartiles of some numbers, in their own unit. A quantile p lies at place (n − 1) p + 1
 * of the numbers in order, between two neighbours in proportion: definition 7 of Hyndman and Fan
 * (The American Statistician 1996; 50: 361), the default of R and NumPy.
 *
 * @param n how many numbers, 1 or more
 * @param lower a quarter of the way
 * @param median half of the way
 * @param upper three quarters of the way
 */
public record Quartiles(int n, double lower, double median, double upper) {

  private static final Quantile RULE = Quantile.withDefaults().with(EstimationMethod.HF7);

  /**
   * The quartiles of numbers that are given as counts of equal ones.
   *
   * @param counts how often each number is there, 0 or more
   * @return null where there are no numbers
   */
  public static @Nullable Quartiles of(SortedMap<? extends Number, Integer> counts) {
    int n = counts.values().stream().mapToInt(Integer::intValue).sum();
    if (n == 0) {
      return null;
    }
    double[] values = new double[n];
    int at = 0;
    for (Map.Entry<? extends Number, Integer> one : counts.entrySet()) {
      for (int i = 0; i < one.getValue(); i++) {
        values[at++] = one.getKey().doubleValue();
      }
    }
    double[] quartiles = RULE.evaluate(values, 0.25, 0.5, 0.75);
    return new Quartiles(n, quartiles[0], quartiles[1], quartiles[2]);
  }
}
