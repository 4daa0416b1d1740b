package health.reprieve.statistics;

import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The distribution of Wilcoxon's statistics without ties when nothing differs: exact for samples
 * that are not large, else the normal distribution with the same mean and variance, taken half a
 * step further.
 */
final class RankDistribution {

  private static final long MOST_PAIRS_EXACT = 300;
  private static final long MOST_EXACT = 50;

  private final double[] probabilities;
  private final NormalDistribution approximation;

  private RankDistribution(double[] probabilities, double mean, double variance) {
    this.probabilities = probabilities;
    this.approximation = NormalDistribution.of(mean, Math.sqrt(variance));
  }

  /** The sum of the positive ranks of n differences, from 0 to n (n + 1) / 2. */
  static RankDistribution signed(long n) {
    double pairs = n * (n + 1.0);
    return new RankDistribution(
        n <= MOST_PAIRS_EXACT ? signedExact((int) n) : new double[0],
        pairs / 4,
        pairs * (2.0 * n + 1) / 24);
  }

  /** How many of the m n differences between two groups are positive. */
  static RankDistribution sum(long m, long n) {
    double pairs = (double) m * n;
    return new RankDistribution(
        m <= MOST_EXACT && n <= MOST_EXACT ? sumExact((int) m, (int) n) : new double[0],
        pairs / 2,
        pairs * (m + n + 1.0) / 12);
  }

  /** Each rank is positive with probability ½. */
  private static double[] signedExact(int n) {
    var probability = new double[n * (n + 1) / 2 + 1];
    probability[0] = 1;
    int highest = 0;
    for (int rank = 1; rank <= n; rank++) {
      highest += rank;
      for (int value = highest; value >= 0; value--) {
        double with = value >= rank ? probability[value - rank] : 0;
        probability[value] = (probability[value] + with) / 2;
      }
    }
    return probability;
  }

  /** The greatest of all is of the first group with probability m / (m + n). */
  private static double[] sumExact(int m, int n) {
    var byFirst = new double[m + 1][];
    for (int j = 0; j <= n; j++) {
      var next = new double[m + 1][];
      for (int i = 0; i <= m; i++) {
        next[i] = new double[i * j + 1];
        if (i == 0 || j == 0) {
          next[i][0] = 1;
          continue;
        }
        double share = (double) i / (i + j);
        for (int value = 0; value <= i * j; value++) {
          double first = value >= j ? next[i - 1][value - j] : 0;
          double second = value < byFirst[i].length ? byFirst[i][value] : 0;
          next[i][value] = share * first + (1 - share) * second;
        }
      }
      byFirst = next;
    }
    return byFirst[m];
  }

  /** Probability of a value up to and with this one. */
  double cumulative(long value) {
    if (probabilities.length == 0) {
      return approximation.cumulativeProbability(value + 0.5);
    }
    double sum = 0;
    for (int i = 0; i <= value && i < probabilities.length; i++) {
      sum += probabilities[i];
    }
    return sum;
  }

  /** The smallest value whose cumulative probability is not below this one. */
  long quantile(double probability) {
    if (probabilities.length == 0) {
      return Math.max(
          0, (long) Math.ceil(approximation.inverseCumulativeProbability(probability) - 0.5));
    }
    double sum = 0;
    for (int value = 0; value < probabilities.length; value++) {
      sum += probabilities[value];
      if (sum >= probability) {
        return value;
      }
    }
    return probabilities.length - 1L;
  }
}
