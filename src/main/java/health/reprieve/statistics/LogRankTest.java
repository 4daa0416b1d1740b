package health.reprieve.statistics;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.apache.commons.statistics.distribution.ChiSquaredDistribution;

/**
 * Test of equal survival in k groups: the family of Harrington and Fleming (1982), with the
 * log-rank test and Peto's among it, also within strata.
 *
 * @param groups in the order in which they were given
 * @param degreesOfFreedom one less than the groups in which an event could be expected
 * @param pValue of the chi-squared distribution
 */
public record LogRankTest(
    List<Group> groups, double chiSquare, int degreesOfFreedom, double pValue) {

  /** Weight 1 at each time: the log-rank test. */
  public static final double LOG_RANK = 0;

  /** Weight S(t−): Peto's, which looks at early times more. */
  public static final double PETO = 1;

  /**
   * Weighted events of one group.
   *
   * @param n number of units
   * @param expected if all groups had the same survival
   * @param variance of observed minus expected
   */
  public record Group(long n, double observed, double expected, double variance) {}

  /**
   * The test over groups.
   *
   * @param rho the weight is S(t−) to this power
   * @return absent when fewer than two groups are ever at risk together
   */
  public static Optional<LogRankTest> of(List<EventTable> groups, double rho) {
    return stratified(List.of(groups), rho);
  }

  /**
   * The test within strata: groups are compared inside each stratum only.
   *
   * @param strata for each the same groups in the same order; a group may be empty in some
   * @param rho the weight is the stratum's own S(t−) to this power
   */
  public static Optional<LogRankTest> stratified(List<List<EventTable>> strata, double rho) {
    int groups = strata.get(0).size();
    if (strata.stream().anyMatch(stratum -> stratum.size() != groups)) {
      throw new IllegalArgumentException("Each stratum has the same groups");
    }
    LogRankSums sums = new LogRankSums(groups);
    strata.forEach(stratum -> sums.add(stratum, rho));
    int[] expected = IntStream.range(0, groups).filter(sums::isExpected).toArray();
    if (expected.length < 2) {
      return Optional.empty();
    }
    int[] used = Arrays.copyOf(expected, expected.length - 1);
    return Cholesky.of(sums.variance(used))
        .map(variance -> variance.quadraticForm(sums.excess(used)))
        .map(
            chiSquare ->
                new LogRankTest(
                    IntStream.range(0, groups).mapToObj(g -> group(g, strata, sums)).toList(),
                    chiSquare,
                    used.length,
                    ChiSquaredDistribution.of(used.length).survivalProbability(chiSquare)));
  }

  private static Group group(int group, List<List<EventTable>> strata, LogRankSums sums) {
    long n = strata.stream().mapToLong(stratum -> stratum.get(group).n()).sum();
    return new Group(
        n, sums.observed(group), sums.expected(group), sums.variance(new int[] {group})[0][0]);
  }
}
