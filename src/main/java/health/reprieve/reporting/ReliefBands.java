package health.reprieve.reporting;

import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.ClusterBootstrap;
import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.Replicates;
import health.reprieve.statistics.SurvivalEstimate;
import health.reprieve.statistics.SurvivalRange;
import health.reprieve.statistics.Turnbull;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * How far the curve and the median would vary if other patients of the same kind had come: 95 %
 * percentile intervals of a bootstrap by patient with a fixed seed. Where a value is known within
 * bounds, from the percentile of its lower end to that of its upper end.
 *
 * @param days share in relief of all assessed on each day, from 0
 * @param median time in relief of those with relief, in days; infinite where not reached
 */
record ReliefBands(List<ConfidenceInterval> days, ConfidenceInterval median) {

  private static final long SEED = 20_260_101;
  private static final double HOURS_PER_DAY = 24;
  private static final int DAYS = CurveFigure.LAST_DAY + 1;
  private static final int MEDIAN = 2 * DAYS;

  /**
   * @param curve of at least one patient, each with one course
   */
  static ReliefBands of(ReliefCurve curve) {
    return of(curve, ClusterBootstrap.USUAL_REPEATS);
  }

  /**
   * @param curve of at least one patient, each with one course
   * @param repeats how often patients are drawn again
   */
  static ReliefBands of(ReliefCurve curve, int repeats) {
    Replicates replicates =
        ClusterBootstrap.ofUnits(curve.intervals()).run(repeats, SEED, ReliefBands::figures);
    return new ReliefBands(
        IntStream.range(0, DAYS).mapToObj(day -> replicates.between(2 * day, 2 * day + 1)).toList(),
        replicates.between(MEDIAN, MEDIAN + 1));
  }

  /**
   * The share in relief on each day, lower and upper end, then the median of those with relief. The
   * curve of all is that of those with relief times their share.
   */
  private static double[] figures(Map<CensoredInterval, Long> rows) {
    Map<CensoredInterval, Long> relieved = new TreeMap<>(rows);
    relieved.remove(ReliefCurve.NEVER_IN_RELIEF);
    SurvivalEstimate estimate = Turnbull.estimate(relieved);
    double all = rows.values().stream().mapToLong(Long::longValue).sum();
    double share = estimate.n() / all;
    double[] figures = new double[MEDIAN + 2];
    for (int day = 0; day < DAYS && estimate.n() > 0; day++) {
      SurvivalRange range = estimate.survivalAt(day * HOURS_PER_DAY);
      figures[2 * day] = share * range.lower();
      figures[2 * day + 1] = share * range.upper();
    }
    Optional<CensoredInterval> median = estimate.median();
    figures[MEDIAN] = median.map(CensoredInterval::left).orElse(0.0) / HOURS_PER_DAY;
    figures[MEDIAN + 1] =
        median.map(CensoredInterval::right).orElse(Double.POSITIVE_INFINITY) / HOURS_PER_DAY;
    return figures;
  }

  ConfidenceInterval onDay(int day) {
    return days.get(day);
  }
}
