package health.reprieve.statistics;

import java.util.Map;
import java.util.TreeMap;

/** Numbers in order of size, equal ones once with how many of them there are. */
final class WeightedValues {

  private final double[] values;
  private final long[] upTo;

  private WeightedValues(double[] values, long[] upTo) {
    this.values = values;
    this.upTo = upTo;
  }

  /** Numbers with how many of each there are, 1 or more. */
  static WeightedValues of(Map<Double, Long> counts) {
    TreeMap<Double, Long> sorted = new TreeMap<>();
    counts.forEach((value, count) -> sorted.merge(value + 0.0, count, Long::sum));
    if (sorted.values().stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException("Each number stands for 1 or more");
    }
    double[] values = sorted.keySet().stream().mapToDouble(Double::doubleValue).toArray();
    long[] upTo = sorted.values().stream().mapToLong(Long::longValue).toArray();
    for (int i = 1; i < upTo.length; i++) {
      upTo[i] += upTo[i - 1];
    }
    return new WeightedValues(values, upTo);
  }

  /** How many there are. */
  long n() {
    return upTo.length == 0 ? 0 : upTo[upTo.length - 1];
  }

  /** Whether none of them is infinite or not a number. */
  boolean areFinite() {
    for (double value : values) {
      if (!Double.isFinite(value)) {
        return false;
      }
    }
    return true;
  }

  /** The mean, corrected by the mean of what is left over. */
  double mean() {
    double first = meanAbove(0);
    return first + meanAbove(first);
  }

  private double meanAbove(double centre) {
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += count(i) * (values[i] - centre);
    }
    return sum / n();
  }

  /** The sample standard deviation, with n − 1 in the denominator. */
  double sd() {
    double mean = mean();
    double sum = 0;
    for (int i = 0; i < values.length; i++) {
      sum += count(i) * (values[i] - mean) * (values[i] - mean);
    }
    return Math.sqrt(sum / (n() - 1));
  }

  private long count(int i) {
    return i == 0 ? upTo[0] : upTo[i] - upTo[i - 1];
  }

  /** The middle number, or the mean of the middle two. */
  double median() {
    return (at((n() + 1) / 2) + at(n() / 2 + 1)) / 2;
  }

  /**
   * The number at a place in order.
   *
   * @param place from 1 to {@link #n}
   */
  double at(long place) {
    int low = 0;
    int high = upTo.length - 1;
    while (low < high) {
      int middle = (low + high) / 2;
      if (upTo[middle] < place) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return values[low];
  }
}
