package health.reprieve.statistics;

/**
 * Two-sided confidence interval, both ends included.
 *
 * @param lower the smaller end
 * @param upper the larger end
 */
public record ConfidenceInterval(double lower, double upper) {

  /** The usual two-sided error rate: 0.05, for a 95 % interval. */
  public static final double USUAL_ERROR_RATE = 0.05;

  public ConfidenceInterval {
    if (!(lower <= upper)) {
      throw new IllegalArgumentException(
          "An interval needs lower <= upper: " + lower + ", " + upper);
    }
  }
}
