package health.reprieve.statistics;

import java.util.Arrays;

/** Weighted least squares under the rule that no value is below the one before it. */
final class IsotonicRegression {

  private IsotonicRegression() {}

  /**
   * Pool adjacent violators: the non-decreasing sequence closest to the values.
   *
   * @param weights positive, one for each value
   */
  static double[] fit(double[] values, double[] weights) {
    var mean = new double[values.length];
    var weight = new double[values.length];
    var end = new int[values.length];
    int blocks = 0;
    for (int i = 0; i < values.length; i++) {
      mean[blocks] = values[i];
      weight[blocks] = weights[i];
      end[blocks++] = i + 1;
      while (blocks > 1 && mean[blocks - 2] >= mean[blocks - 1]) {
        blocks--;
        double pooled = weight[blocks - 1] + weight[blocks];
        mean[blocks - 1] += (mean[blocks] - mean[blocks - 1]) * weight[blocks] / pooled;
        weight[blocks - 1] = pooled;
        end[blocks - 1] = end[blocks];
      }
    }
    var fitted = new double[values.length];
    for (int block = 0; block < blocks; block++) {
      Arrays.fill(fitted, block == 0 ? 0 : end[block - 1], end[block], mean[block]);
    }
    return fitted;
  }
}
