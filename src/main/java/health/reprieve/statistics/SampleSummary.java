package health.reprieve.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.commons.statistics.distribution.TDistribution;

/**
 * Centre and spread of some numbers, in their own unit.
 *
 * @param n how many numbers
 * @param mean arithmetic mean; absent when n = 0
 * @param median middle number, or the mean of the middle two; absent when n = 0
 * @param sd sample standard deviation with n − 1 in the denominator; absent when n &lt; 2
 */
public record SampleSummary(int n, OptionalDouble mean, OptionalDouble median, OptionalDouble sd) {

  private static final SampleSummary EMPTY =
      new SampleSummary(0, OptionalDouble.empty(), OptionalDouble.empty(), OptionalDouble.empty());

  /** Spread below this multiple of the mean is rounding noise; the limit of R's {@code t.test}. */
  private static final double CONSTANT_WITHIN = 10 * Math.ulp(1.0);

  /**
   * Summarises the values, whose order does not matter.
   *
   * @throws IllegalArgumentException when a value is infinite or not a number
   */
  public static SampleSummary of(double... values) {
    return of(
        Arrays.stream(values)
            .boxed()
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
  }

  /**
   * Summarises distinct values and the number of units each one stands for, 1 or more. The work
   * grows with the distinct values, not with the units.
   *
   * @throws IllegalArgumentException when a value is infinite or not a number
   */
  public static SampleSummary of(Map<Double, Long> counts) {
    WeightedValues values = WeightedValues.of(counts);
    if (!values.areFinite()) {
      throw new IllegalArgumentException("A sample holds finite numbers only");
    }
    return values.n() == 0
        ? EMPTY
        : new SampleSummary(
            Math.toIntExact(values.n()),
            OptionalDouble.of(values.mean()),
            OptionalDouble.of(values.median()),
            values.n() < 2 ? OptionalDouble.empty() : OptionalDouble.of(values.sd()));
  }

  /** Standard error of the mean, sd / √n; absent when n &lt; 2. */
  public OptionalDouble standardError() {
    return sd.isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(sd.getAsDouble() / Math.sqrt(n));
  }

  /**
   * The 95 % interval of the mean by Student's t with n − 1 degrees of freedom. Absent when n &lt;
   * 2 and when all numbers are equal: such a sample says nothing about its own error, and an
   * interval of no width would look like certainty.
   */
  public Optional<ConfidenceInterval> meanInterval() {
    if (n < 2 || isConstant()) {
      return Optional.empty();
    }
    double centre = mean.orElseThrow();
    double half = studentQuantile() * standardError().orElseThrow();
    return Optional.of(new ConfidenceInterval(centre - half, centre + half));
  }

  private boolean isConstant() {
    return standardError().orElseThrow() <= CONSTANT_WITHIN * Math.abs(mean.orElseThrow());
  }

  private double studentQuantile() {
    double tail = ConfidenceInterval.USUAL_ERROR_RATE / 2;
    return TDistribution.of(n - 1.0).inverseSurvivalProbability(tail);
  }
}
