package health.reprieve.statistics;

import java.util.HashMap;
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
    Map<Double, Long> averages = new HashMap<>();
    for (int i = 0; i < sorted.size(); i++) {
      double value = sorted.get(i).getKey();
      long count = sorted.get(i).getValue();
      averages.merge(value, count * (count + 1) / 2, Long::sum);
      for (Map.Entry<Double, Long> other : sorted.subList(i + 1, sorted.size())) {
        averages.merge((value + other.getKey()) / 2, count * other.getValue(), Long::sum);
      }
    }
    long n = sum(values);
    return n == 0 ? Optional.empty() : Optional.of(shift(averages, RankDistribution.signed(n)));
  }

  /**
   * How far the first group lies above the second: the median of all differences x − y. The
   * interval inverts the rank-sum test.
   *
   * @return absent when one of the groups is empty
   */
  public static Optional<LocationShift> between(Map<Double, Long> first, Map<Double, Long> second) {
    Map<Double, Long> differences = new HashMap<>();
    first.forEach(
        (x, count) ->
            second.forEach((y, other) -> differences.merge(x - y, count * other, Long::sum)));
    long m = sum(first);
    long n = sum(second);
    return m == 0 || n == 0
        ? Optional.empty()
        : Optional.of(shift(differences, RankDistribution.sum(m, n)));
  }

  private static long sum(Map<Double, Long> values) {
    return values.values().stream().mapToLong(Long::longValue).sum();
  }

  private static LocationShift shift(Map<Double, Long> counts, RankDistribution ranks) {
    WeightedValues values = WeightedValues.of(counts);
    long quantile = Math.max(1, ranks.quantile(ConfidenceInterval.USUAL_ERROR_RATE / 2));
    return new LocationShift(
        values.median(),
        new ConfidenceInterval(values.at(quantile), values.at(values.n() + 1 - quantile)),
        1 - 2 * ranks.cumulative(quantile - 1));
  }
}
