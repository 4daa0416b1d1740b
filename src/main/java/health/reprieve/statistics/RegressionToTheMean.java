package health.reprieve.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * What happens to people who are chosen because they measured high: at the next measurement they
 * are lower on average, without any cause. Both measurements are normal with the same mean and
 * spread.
 *
 * @param mean of everybody, in the unit of the measurement
 * @param sd standard deviation of everybody, more than 0
 * @param correlation between two measurements of one unit, from 0 to 1
 * @param cutoff only those at or above it are chosen
 */
public record RegressionToTheMean(double mean, double sd, double correlation, double cutoff) {

  public RegressionToTheMean {
    if (!(sd > 0) || !(correlation >= 0 && correlation <= 1)) {
      throw new IllegalArgumentException("A spread above 0 and a correlation from 0 to 1");
    }
  }

  /** Mean of the chosen at the measurement they were chosen by. */
  public double meanOfChosen() {
    return mean + sd * excess();
  }

  /** By how much their mean falls at the second measurement: (1 − ρ) σ φ(a) / (1 − Φ(a)). */
  public double expectedFall() {
    return (1 - correlation) * sd * excess();
  }

  private double excess() {
    NormalDistribution standard = NormalDistribution.of(0, 1);
    double a = (cutoff - mean) / sd;
    return standard.density(a) / standard.survivalProbability(a);
  }
}
