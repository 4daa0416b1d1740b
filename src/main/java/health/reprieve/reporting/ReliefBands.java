package health.reprieve.reporting;

import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.ClusterBootstrap;
import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.Replicates;
import health.reprieve.statistics.SurvivalEstimate;
import health.reprieve.statistics.SurvivalRange;
import health.reprieve.statistics.Turnbull;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * How far the curve and the median would vary if other patients of the same kind had come: 95 %
 * percentile intervals of a bootstrap by patient with a fixed seed. Where a value is known within
 * bounds, from the percentile of its lower end to that of its upper end.
 */
final class ReliefBands {

  private static final long SEED = 20_260_101;
  private static final double HOURS_PER_DAY = 24;
  private static final CensoredInterval NEVER_IN_RELIEF = CensoredInterval.exactly(0);
  private static final int DAYS = CurveFigure.LAST_DAY + 1;
  private static final int MEDIAN = 2 * DAYS;

  private final Replicates replicates;

  private ReliefBands(Replicates replicates) {
    this.replicates = replicates;
  }

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
    List<List<CensoredInterval>> patients = new ArrayList<>();
    curve.durations().forEach(duration -> patients.add(List.of(duration.lost().inHours())));
    for (int i = curve.responders(); i < curve.assessed(); i++) {
      patients.add(List.of(NEVER_IN_RELIEF));
    }
    return new ReliefBands(ClusterBootstrap.of(patients).run(repeats, SEED, ReliefBands::figures));
  }

  /**
   * The share in relief on each day, lower and upper end, then the median of those with relief. The
   * curve of all is that of those with relief times their share.
   */
  private static double[] figures(Map<CensoredInterval, Long> rows) {
    Map<CensoredInterval, Long> relieved = new TreeMap<>(rows);
    relieved.remove(NEVER_IN_RELIEF);
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

  /** Share in relief of all assessed. */
  ConfidenceInterval onDay(int day) {
    return replicates.between(2 * day, 2 * day + 1);
  }

  /** Median time in relief of those with relief, in days; infinite where not reached. */
  ConfidenceInterval median() {
    return replicates.between(MEDIAN, MEDIAN + 1);
  }
}
