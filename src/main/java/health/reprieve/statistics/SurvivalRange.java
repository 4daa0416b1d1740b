package health.reprieve.statistics;

/**
 * The share without event at one time: a single value where the data determine it, else the lowest
 * and highest value that fit the data equally well. This is not a confidence interval.
 *
 * @param lower from 0 to {@code upper}
 * @param upper from {@code lower} to 1
 */
public record SurvivalRange(double lower, double upper) {

  public boolean isKnown() {
    return lower == upper;
  }
}
