package health.reprieve.reporting;

import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.ClusterBootstrap;
import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.Replicates;
import health.reprieve.statistics.SurvivalEstimate;
import health.reprieve.statistics.SurvivalRange;
import health.reprieve.statistics.Turnbull;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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

  static final long SEED = 20_260_101;
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
    Map<CensoredInterval, Long> relieved = new HashMap<>(curve.intervals());
    boolean allRelieved = relieved.remove(ReliefCurve.NEVER_IN_RELIEF) == null;
    Turnbull turnbull = Turnbull.of(relieved);
    Replicates replicates =
        ClusterBootstrap.ofUnits(curve.intervals())
            .run(repeats, SEED, counts -> figures(turnbull, counts, allRelieved ? 0 : 1));
    return new ReliefBands(
        IntStream.range(0, DAYS).mapToObj(day -> replicates.between(2 * day, 2 * day + 1)).toList(),
        replicates.between(MEDIAN, MEDIAN + 1));
  }

  /**
   * The share in relief on each day, lower and upper end, then the median of those with relief. The
   * curve of all is that of those with relief times their share.
   *
   * @param counts patients with each interval
   * @param relieved where those with relief begin: never in relief comes before all other intervals
   */
  private static double[] figures(Turnbull turnbull, long[] counts, int relieved) {
    SurvivalEstimate estimate =
        turnbull.estimateWith(Arrays.copyOfRange(counts, relieved, counts.length));
    double share = estimate.n() / (double) Arrays.stream(counts).sum();
    double[] figures = new double[MEDIAN + 2];
    if (estimate.n() > 0) {
      fillDays(figures, estimate, share);
    }
    Optional<CensoredInterval> median = estimate.median();
    figures[MEDIAN] = median.map(CensoredInterval::left).orElse(0.0) / HOURS_PER_DAY;
    figures[MEDIAN + 1] =
        median.map(CensoredInterval::right).orElse(Double.POSITIVE_INFINITY) / HOURS_PER_DAY;
    return figures;
  }

  private static void fillDays(double[] figures, SurvivalEstimate estimate, double share) {
    for (int day = 0; day < DAYS; day++) {
      SurvivalRange range = estimate.survivalAt(day * HOURS_PER_DAY);
      figures[2 * day] = share * range.lower();
      figures[2 * day + 1] = share * range.upper();
    }
  }

  ConfidenceInterval onDay(int day) {
    return days.get(day);
  }
}
