package health.reprieve.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Shifts that do not ask for a normal distribution. Zeros and ties are kept, where R's {@code
 * wilcox.test} drops zeros. They work on distinct values with their number, so that cost follows
 * the distinct values.
 */
public final class HodgesLehmann {

  private HodgesLehmann() {}

  /**
   * The centre of symmetric differences: the median of the Walsh averages (x + y) / 2 of all pairs,
   * each value with itself among them. The interval inverts the signed-rank test.
   *
   * @param values distinct values with their number, 1 or more
   * @return absent when there are none
   */
  public static Optional<LocationShift> ofDifferences(Map<Double, Long> values) {
    List<Map.Entry<Double, Long>> sorted = List.copyOf(new TreeMap<>(values).entrySet());
    WeightedValues averages = new WeightedValues();
    for (int i = 0; i < sorted.size(); i++) {
      double value = sorted.get(i).getKey();
      long count = sorted.get(i).getValue();
      averages.add(value, count * (count + 1) / 2);
      for (Map.Entry<Double, Long> other : sorted.subList(i + 1, sorted.size())) {
        averages.add((value + other.getKey()) / 2, count * other.getValue());
      }
    }
    long n = sum(values);
    return n == 0 ? Optional.empty() : Optional.of(averages.shift(RankDistribution.signed(n)));
  }

  /**
   * How far the first group lies above the second: the median of all differences x − y. The
   * interval inverts the rank-sum test.
   *
   * @return absent when one of the groups is empty
   */
  public static Optional<LocationShift> between(Map<Double, Long> first, Map<Double, Long> second) {
    WeightedValues differences = new WeightedValues();
    first.forEach(
        (x, count) -> second.forEach((y, other) -> differences.add(x - y, count * other)));
    long m = sum(first);
    long n = sum(second);
    return m == 0 || n == 0
        ? Optional.empty()
        : Optional.of(differences.shift(RankDistribution.sum(m, n)));
  }

  private static long sum(Map<Double, Long> values) {
    return values.values().stream().mapToLong(Long::longValue).sum();
  }

  /** Many numbers, equal ones once with their number. */
  private static final class WeightedValues {

    private final TreeMap<Double, Long> counts = new TreeMap<>();

    void add(double value, long count) {
      counts.merge(value + 0.0, count, Long::sum);
    }

    LocationShift shift(RankDistribution ranks) {
      List<Double> values = new ArrayList<>(counts.keySet());
      List<Long> upTo = new ArrayList<>();
      long total = 0;
      for (long count : counts.values()) {
        total += count;
        upTo.add(total);
      }
      long quantile = Math.max(1, ranks.quantile(ConfidenceInterval.USUAL_ERROR_RATE / 2));
      double median = (at(values, upTo, (total + 1) / 2) + at(values, upTo, total / 2 + 1)) / 2;
      return new LocationShift(
          median,
          new ConfidenceInterval(
              at(values, upTo, quantile), at(values, upTo, total + 1 - quantile)),
          1 - 2 * ranks.cumulative(quantile - 1));
    }

    /** The number at a place in order, counted from 1. */
    private static double at(List<Double> values, List<Long> upTo, long place) {
      int low = 0;
      int high = upTo.size() - 1;
      while (low < high) {
        int middle = (low + high) / 2;
        if (upTo.get(middle) < place) {
          low = middle + 1;
        } else {
          high = middle;
        }
      }
      return values.get(low);
    }
  }
}
