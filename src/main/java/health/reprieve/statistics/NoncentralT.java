package health.reprieve.statistics;

import org.apache.commons.statistics.distribution.BetaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;

/**
 * The noncentral t distribution, by the sum of Lenth (1989, algorithm AS 243).
 *
 * @param freedom degrees of freedom, more than 0
 * @param noncentrality finite
 */
record NoncentralT(double freedom, double noncentrality) {

  private static final double NEGLIGIBLE = 1e-20;
  private static final int WIDTHS = 12;
  private static final int MOST_HALVINGS = 100;

  /** Probability of a value up to {@code t}. */
  double cumulative(double t) {
    return t < 0 ? 1 - new NoncentralT(freedom, -noncentrality).above0(-t) : above0(t);
  }

  /**
   * Φ(−δ) + ½ Σ { p I(j + ½) + q I(j + 1) }, with the weights of Poisson's distribution of mean λ =
   * δ²/2 in p and q = δ/√2 p Γ(j + 1) / Γ(j + 3/2), and the incomplete beta function I at t² / (ν +
   * t²).
   */
  private double above0(double t) {
    double below = NormalDistribution.of(0, 1).cumulativeProbability(-noncentrality);
    double x = t * t / (freedom + t * t);
    double lambda = noncentrality * noncentrality / 2;
    double last = lambda + WIDTHS * Math.sqrt(lambda) + WIDTHS * 2;
    double ratio = HalfGamma.ratio(3);
    double sum = 0;
    for (int j = 0; j < last; j++) {
      double even = poisson(lambda, j);
      if (even > NEGLIGIBLE) {
        double odd = noncentrality / Math.sqrt(2) * even / ratio;
        sum += even * beta(x, j + 0.5) + odd * beta(x, j + 1.0);
      }
      ratio *= (2 * j + 3.0) / (2 * j + 2.0);
    }
    return Math.min(1, below + sum / 2);
  }

  private static double poisson(double lambda, int j) {
    if (lambda == 0) {
      return j == 0 ? 1 : 0;
    }
    return PoissonDistribution.of(lambda).probability(j);
  }

  private double beta(double x, double a) {
    return BetaDistribution.of(a, freedom / 2).cumulativeProbability(x);
  }

  /**
   * The noncentrality with which values up to {@code t} have this probability; the greater it is,
   * the less probable they are.
   */
  static double noncentralityAt(double t, double freedom, double probability) {
    double width = Math.sqrt(1 + t * t / (2 * freedom));
    double low = t - width;
    while (new NoncentralT(freedom, low).cumulative(t) < probability) {
      low -= width;
    }
    double high = t + width;
    while (new NoncentralT(freedom, high).cumulative(t) > probability) {
      high += width;
    }
    double middle = low + (high - low) / 2;
    for (int i = 0; i < MOST_HALVINGS && low < middle && middle < high; i++) {
      if (new NoncentralT(freedom, middle).cumulative(t) > probability) {
        low = middle;
      } else {
        high = middle;
      }
      middle = low + (high - low) / 2;
    }
    return middle;
  }
}
