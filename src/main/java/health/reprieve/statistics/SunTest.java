package health.reprieve.statistics;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Test of equal survival in k groups from event times known within bounds: the scores of Sun (1996,
 * Stat Med 15:1387–1395) with the permutation variance (Fay and Shaw 2010, J Stat Softw 36(2)).
 * Valid only if the groups were looked at on alike schedules.
 *
 * @param groups in the order in which they were given
 * @param degreesOfFreedom one less than the groups
 * @param pValue of the chi-squared distribution
 */
public record SunTest(List<Group> groups, double chiSquare, int degreesOfFreedom, double pValue) {

  /**
   * Scores of one group.
   *
   * @param n number of units
   * @param score sum of its units' scores: above 0 when events came sooner than in all groups
   *     together
   */
  public record Group(long n, double score) {}

  /**
   * The test over groups of distinct intervals with the number of units each one stands for.
   *
   * @return absent when fewer than two groups have units, or all scores are equal
   */
  public static Optional<SunTest> of(List<Map<CensoredInterval, Long>> groups) {
    List<Map<CensoredInterval, Long>> filled =
        groups.stream().filter(group -> !group.isEmpty()).toList();
    if (filled.size() < 2) {
      return Optional.empty();
    }
    TreeMap<CensoredInterval, Long> pooled = new TreeMap<>();
    filled.forEach(group -> group.forEach((row, count) -> pooled.merge(row, count, Long::sum)));
    Map<CensoredInterval, Double> scores = SunScores.of(pooled);
    double n = pooled.values().stream().mapToLong(Long::longValue).sum();
    double mean = sum(pooled, scores, 0, 1) / n;
    double squares = sum(pooled, scores, mean, 2);
    if (!(squares > n * Math.ulp(1.0))) {
      return Optional.empty();
    }
    List<Group> results = groups.stream().map(group -> group(group, scores, mean)).toList();
    double between =
        results.stream()
            .filter(group -> group.n > 0)
            .mapToDouble(group -> group.score * group.score / group.n)
            .sum();
    double chiSquare = (n - 1) * between / squares;
    int freedom = filled.size() - 1;
    return Optional.of(
        new SunTest(
            results,
            chiSquare,
            freedom,
            ChiSquaredDistribution.of(freedom).survivalProbability(chiSquare)));
  }

  private static Group group(
      Map<CensoredInterval, Long> rows, Map<CensoredInterval, Double> scores, double mean) {
    long n = rows.values().stream().mapToLong(Long::longValue).sum();
    return new Group(n, sum(new TreeMap<>(rows), scores, mean, 1));
  }

  private static double sum(
      TreeMap<CensoredInterval, Long> rows,
      Map<CensoredInterval, Double> scores,
      double mean,
      int power) {
    return rows.entrySet().stream()
        .mapToDouble(
            row -> row.getValue() * Math.pow(scores.getOrDefault(row.getKey(), mean) - mean, power))
        .sum();
  }
}
