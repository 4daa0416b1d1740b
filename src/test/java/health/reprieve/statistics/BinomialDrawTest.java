package health.reprieve.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;
import org.junit.jupiter.api.Test;

/** Draws against the distribution itself, as Commons Statistics works it out. */
class BinomialDrawTest {

  private static final int DRAWS = 200_000;
  private static final double LEAST_EXPECTED = 20;

  @Test
  void draws_have_the_binomial_distribution_by_either_way() {
    assertBinomial(12, 0.2);
    assertBinomial(400, 0.01);
    assertBinomial(40, 0.3);
    assertBinomial(1000, 0.35);
    assertBinomial(300, 0.9);
  }

  /** Pearson's test of fit; with a fixed seed it is no game of chance. */
  private static void assertBinomial(int n, double p) {
    SplittableRandom random = new SplittableRandom(20_260_101);
    long[] seen = new long[n + 1];
    for (int i = 0; i < DRAWS; i++) {
      seen[(int) BinomialDraw.of(n, p, random::nextDouble)]++;
    }
    BinomialDistribution distribution = BinomialDistribution.of(n, p);
    double statistic = 0;
    int cells = 0;
    double expected = 0;
    long observed = 0;
    for (int k = 0; k <= n; k++) {
      expected += DRAWS * distribution.probability(k);
      observed += seen[k];
      double rest = DRAWS * distribution.survivalProbability(k);
      if (k == n || (expected >= LEAST_EXPECTED && rest >= LEAST_EXPECTED)) {
        statistic += (observed - expected) * (observed - expected) / expected;
        cells++;
        expected = 0;
        observed = 0;
      }
    }
    assertThat(ChiSquaredDistribution.of(cells - 1.0).survivalProbability(statistic))
        .as("n = %d, p = %s", n, p)
        .isGreaterThan(0.001);
  }

  @Test
  void a_million_trials_have_their_mean_and_spread() {
    SplittableRandom random = new SplittableRandom(7);
    double[] draws = new double[20_000];
    for (int i = 0; i < draws.length; i++) {
      draws[i] = BinomialDraw.of(1_000_000, 0.25, random::nextDouble);
    }
    SampleSummary summary = SampleSummary.of(draws);

    assertThat(summary.mean().orElseThrow()).isCloseTo(250_000, within(15.0));
    assertThat(summary.sd().orElseThrow()).isCloseTo(Math.sqrt(187_500), within(10.0));
  }

  @Test
  void none_and_all_are_certain() {
    SplittableRandom random = new SplittableRandom(7);

    assertThat(BinomialDraw.of(10, 0, random::nextDouble)).isZero();
    assertThat(BinomialDraw.of(10, 1, random::nextDouble)).isEqualTo(10);
    assertThat(BinomialDraw.of(0, 0.5, random::nextDouble)).isZero();
  }
}
