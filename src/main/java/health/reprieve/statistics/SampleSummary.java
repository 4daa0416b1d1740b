package health.reprieve.statistics;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.DoubleUnaryOperator;
import org.apache.commons.statistics.descriptive.Mean;
import org.apache.commons.statistics.descriptive.Median;
import org.apache.commons.statistics.descriptive.StandardDeviation;
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
    if (!Arrays.stream(values).allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("A sample holds finite numbers only");
    }
    if (values.length == 0) {
      return EMPTY;
    }
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    return new SampleSummary(
        sorted.length,
        OptionalDouble.of(Mean.of(sorted).getAsDouble()),
        OptionalDouble.of(Median.withDefaults().evaluate(sorted)),
        sorted.length < 2
            ? OptionalDouble.empty()
            : OptionalDouble.of(StandardDeviation.of(sorted).getAsDouble()));
  }

  /**
   * Summarises distinct values and the number of units that each one stands for, 1 or more. The
   * work grows with the distinct values, not with the units.
   *
   * @throws IllegalArgumentException when a value is infinite or not a number
   */
  public static SampleSummary of(Map<Double, Integer> units) {
    if (!units.keySet().stream().allMatch(Double::isFinite)) {
      throw new IllegalArgumentException("A sample holds finite numbers only");
    }
    int n = units.values().stream().mapToInt(Integer::intValue).sum();
    if (n == 0) {
      return EMPTY;
    }
    SortedMap<Double, Integer> sorted = new TreeMap<>(units);
    double mean = sum(sorted, value -> value) / n;
    double squares = sum(sorted, value -> (value - mean) * (value - mean));
    return new SampleSummary(
        n,
        OptionalDouble.of(mean),
        OptionalDouble.of((at(sorted, (n - 1) / 2) + at(sorted, n / 2)) / 2),
        n < 2 ? OptionalDouble.empty() : OptionalDouble.of(Math.sqrt(squares / (n - 1))));
  }

  private static double sum(SortedMap<Double, Integer> units, DoubleUnaryOperator term) {
    return units.entrySet().stream()
        .mapToDouble(unit -> term.applyAsDouble(unit.getKey()) * unit.getValue())
        .sum();
  }

  /** The value at a place, from 0. */
  private static double at(SortedMap<Double, Integer> units, int place) {
    int before = 0;
    for (Map.Entry<Double, Integer> unit : units.entrySet()) {
      before += unit.getValue();
      if (before > place) {
        return unit.getKey();
      }
    }
    throw new IllegalArgumentException("no place " + place);
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
