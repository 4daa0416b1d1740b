package health.reprieve.statistics;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The score of each interval under the survival curve of all units together: {S(L) ln S̃(L) − S(R)
 * ln S̃(R)} / {S(L) − S(R)}, where S̃ = exp(−Σ p / S(before)); the last term is 0 where S(R) = 0.
 */
final class SunScores {

  private final double[] massFrom;
  private final double[] hazardBefore;

  private SunScores(double[] mass) {
    int cells = mass.length;
    this.massFrom = new double[cells + 1];
    this.hazardBefore = new double[cells + 1];
    for (int cell = cells - 1; cell >= 0; cell--) {
      massFrom[cell] = massFrom[cell + 1] + mass[cell];
    }
    for (int cell = 0; cell < cells; cell++) {
      double part = massFrom[cell] > 0 ? mass[cell] / massFrom[cell] : 0;
      hazardBefore[cell + 1] = hazardBefore[cell] + part;
    }
  }

  static Map<CensoredInterval, Double> of(SortedMap<CensoredInterval, Long> pooled) {
    List<CensoredInterval> rows = List.copyOf(pooled.keySet());
    long[] counts = pooled.values().stream().mapToLong(Long::longValue).toArray();
    InnermostIntervals innermost = RowEnds.of(rows).innermost(counts);
    SunScores scores =
        new SunScores(EmIcm.maximise(new CensoredLikelihood(innermost, counts)).mass());
    Map<CensoredInterval, Double> byRow = new HashMap<>();
    for (int row = 0; row < rows.size(); row++) {
      byRow.put(rows.get(row), scores.score(innermost.runs().get(row)));
    }
    return byRow;
  }

  private double score(CellRun run) {
    double left = massFrom[run.first()];
    double right = massFrom[run.last() + 1];
    double after = right > 0 ? right * hazardBefore[run.last() + 1] : 0;
    return (after - left * hazardBefore[run.first()]) / (left - right);
  }
}
