package health.reprieve.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * The same units measured twice. A negative difference is a fall.
 *
 * @param before the first numbers
 * @param after the second numbers
 * @param difference after − before within each pair, in the unit of the numbers
 */
public record PairedChange(SampleSummary before, SampleSummary after, SampleSummary difference) {

  private static final int LEAST_FOR_EFFECT = 3;

  /**
   * Two numbers of one unit.
   *
   * @param before the first number
   * @param after the second number
   */
  public record Pair(double before, double after) {}

  /** Summarises complete pairs; a unit with one number missing has no place here. */
  public static PairedChange of(List<Pair> pairs) {
    return of(
        pairs.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
  }

  /** Summarises distinct pairs and the number of units each one stands for, 1 or more. */
  public static PairedChange of(Map<Pair, Long> pairs) {
    return new PairedChange(
        summary(pairs, Pair::before),
        summary(pairs, Pair::after),
        summary(pairs, pair -> pair.after - pair.before));
  }

  private static SampleSummary summary(Map<Pair, Long> pairs, ToDoubleFunction<Pair> number) {
    Map<Double, Long> counts = new HashMap<>();
    pairs.forEach((pair, count) -> counts.merge(number.applyAsDouble(pair), count, Long::sum));
    return SampleSummary.of(counts);
  }

  /** Number of pairs. */
  public int n() {
    return difference.n();
  }

  /**
   * Student's paired test.
   *
   * @param t mean difference / its standard error
   * @param degreesOfFreedom pairs minus 1
   * @param pValue two-sided
   */
  public record StudentTest(double t, int degreesOfFreedom, double pValue) {}

  /** The test of no change; absent with fewer than 2 pairs or when all differences are equal. */
  public Optional<StudentTest> studentTest() {
    if (difference.meanInterval().isEmpty()) {
      return Optional.empty();
    }
    double t = difference.mean().orElseThrow() / difference.standardError().orElseThrow();
    int freedom = n() - 1;
    double p = 2 * TDistribution.of(freedom).survivalProbability(Math.abs(t));
    return Optional.of(new StudentTest(t, freedom, p));
  }

  /** The size of the change; absent with fewer than 3 pairs or when all differences are equal. */
  public Optional<PairedEffect> effect() {
    return n() < LEAST_FOR_EFFECT
        ? Optional.empty()
        : studentTest().map(test -> effect(test.t, test.degreesOfFreedom));
  }

  private PairedEffect effect(double t, int freedom) {
    double root = Math.sqrt(n());
    double tail = ConfidenceInterval.USUAL_ERROR_RATE / 2;
    double dz = t / root;
    double correction = hedges(freedom);
    double spread = (before.sd().orElseThrow() + after.sd().orElseThrow()) / 2;
    return new PairedEffect(
        dz,
        new ConfidenceInterval(
            NoncentralT.noncentralityAt(t, freedom, 1 - tail) / root,
            NoncentralT.noncentralityAt(t, freedom, tail) / root),
        correction,
        dz * correction,
        difference.mean().orElseThrow() / spread);
  }

  /** J = Γ(ν/2) / (√(ν/2) Γ((ν − 1)/2)). */
  private static double hedges(int freedom) {
    return HalfGamma.ratio(freedom) / Math.sqrt(freedom / 2.0);
  }
}
