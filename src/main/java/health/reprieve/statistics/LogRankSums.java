package health.reprieve.statistics;

import java.util.Arrays;
import java.util.List;

/** Observed and expected events of each group with their covariance, summed over all times. */
final class LogRankSums {

  private final double[] observed;
  private final double[] expected;
  private final double[][] covariance;

  LogRankSums(int groups) {
    this.observed = new double[groups];
    this.expected = new double[groups];
    this.covariance = new double[groups][groups];
  }

  /** Adds the times of one stratum. */
  void add(List<EventTable> groups, double rho) {
    double[] times =
        groups.stream()
            .flatMap(group -> group.rows().stream())
            .filter(row -> row.events() > 0)
            .mapToDouble(EventTable.Row::time)
            .sorted()
            .distinct()
            .toArray();
    var next = new int[groups.size()];
    double survival = 1;
    for (double time : times) {
      var atRisk = new double[groups.size()];
      var events = new double[groups.size()];
      for (int g = 0; g < next.length; g++) {
        List<EventTable.Row> rows = groups.get(g).rows();
        while (next[g] < rows.size() && rows.get(next[g]).time() < time) {
          next[g]++;
        }
        if (next[g] < rows.size()) {
          EventTable.Row row = rows.get(next[g]);
          atRisk[g] = row.atRisk();
          events[g] = row.time() == time ? row.events() : 0;
        }
      }
      add(atRisk, events, Math.pow(survival, rho));
      survival *= 1 - Arrays.stream(events).sum() / Arrays.stream(atRisk).sum();
    }
  }

  private void add(double[] atRisk, double[] events, double weight) {
    double n = Arrays.stream(atRisk).sum();
    double d = Arrays.stream(events).sum();
    double spread = n > 1 ? weight * weight * d * (n - d) / (n - 1) : 0;
    for (int g = 0; g < atRisk.length; g++) {
      observed[g] += weight * events[g];
      expected[g] += weight * d * atRisk[g] / n;
      for (int h = 0; h < atRisk.length; h++) {
        double same = g == h ? 1 : 0;
        covariance[g][h] += spread * (atRisk[g] / n) * (same - atRisk[h] / n);
      }
    }
  }

  boolean isExpected(int group) {
    return expected[group] > 0;
  }

  double observed(int group) {
    return observed[group];
  }

  double expected(int group) {
    return expected[group];
  }

  /** Observed minus expected of these groups. */
  double[] excess(int[] groups) {
    return Arrays.stream(groups).mapToDouble(g -> observed[g] - expected[g]).toArray();
  }

  /** The covariance of observed minus expected of these groups. */
  double[][] variance(int[] groups) {
    var some = new double[groups.length][groups.length];
    for (int i = 0; i < groups.length; i++) {
      for (int j = 0; j < groups.length; j++) {
        some[i][j] = covariance[groups[i]][groups[j]];
      }
    }
    return some;
  }
}
