package health.reprieve.statistics;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The nonparametric maximum likelihood estimate of a survival curve from event times known within
 * bounds (Turnbull 1976, J R Stat Soc B 38:290–295). With exact and right-censored times only it is
 * the Kaplan–Meier estimate.
 *
 * <p>An instance holds distinct intervals and makes the estimate of any numbers of units that they
 * stand for, as a bootstrap needs it. The search begins at the estimate of the numbers that came
 * first, which is a short way when they are alike. It ends at the same maximum from anywhere: there
 * is only one, since each of the places that can have mass is the last one inside some interval.
 */
public final class Turnbull {

  /** Mass below this is what rounding leaves of none. */
  private static final double NO_MASS = 1e-9;

  private static final SurvivalEstimate OF_NOTHING = new SurvivalEstimate(0, List.of(), 0, 0);

  private final int rows;
  private final RowEnds ends;
  private final double[] start;
  private final SurvivalEstimate first;

  private Turnbull(List<CensoredInterval> rows, long[] counts) {
    this.rows = rows.size();
    this.ends = RowEnds.of(rows);
    if (rows.isEmpty()) {
      this.start = new double[0];
      this.first = OF_NOTHING;
      return;
    }
    var innermost = ends.innermost(counts);
    var likelihood = new CensoredLikelihood(innermost, counts);
    var maximum = EmIcm.maximise(likelihood);
    this.start = maximum.mass();
    this.first = estimate(units(counts), innermost, likelihood, maximum);
  }

  /** The estimate from one interval for each unit, in any order. */
  public static SurvivalEstimate estimate(Collection<CensoredInterval> units) {
    return estimate(
        units.stream().collect(Collectors.groupingBy(Function.identity(), Collectors.counting())));
  }

  /**
   * The estimate from distinct intervals and the number of units each one stands for, 1 or more.
   * The work grows with the distinct intervals, not with the units.
   */
  public static SurvivalEstimate estimate(Map<CensoredInterval, Long> units) {
    return of(units).first;
  }

  /** Distinct intervals and the number of units each one stands for at first, 1 or more. */
  public static Turnbull of(Map<CensoredInterval, Long> units) {
    if (units.values().stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException("Each interval stands for 1 unit or more");
    }
    var sorted = new TreeMap<>(units);
    return new Turnbull(
        List.copyOf(sorted.keySet()),
        sorted.values().stream().mapToLong(Long::longValue).toArray());
  }

  /**
   * The estimate from the same intervals and other numbers of units. An interval that stands for no
   * unit changes nothing, as if it had not been among them.
   *
   * @param counts number of units that each interval stands for, in the order of the intervals; 0
   *     or more
   */
  public SurvivalEstimate estimateWith(long[] counts) {
    if (counts.length != rows) {
      throw new IllegalArgumentException("Each interval needs its number of units");
    }
    long units = units(counts);
    if (units == 0) {
      return OF_NOTHING;
    }
    var innermost = ends.innermost(counts);
    var likelihood = new CensoredLikelihood(innermost, counts);
    var maximum = EmIcm.maximise(likelihood, innermost.inherit(start));
    return estimate(units, innermost, likelihood, maximum);
  }

  private static long units(long[] counts) {
    long units = 0;
    for (long count : counts) {
      if (count < 0) {
        throw new IllegalArgumentException("No interval stands for less than no unit");
      }
      units += count;
    }
    return units;
  }

  private static SurvivalEstimate estimate(
      long units, InnermostIntervals innermost, CensoredLikelihood likelihood, EmIcm maximum) {
    double[] mass = maximum.mass();
    return new SurvivalEstimate(
        units,
        steps(innermost.intervals(), mass),
        likelihood.logLikelihood(mass),
        maximum.rounds());
  }

  private static List<SurvivalStep> steps(List<CensoredInterval> intervals, double[] mass) {
    var steps = new ArrayList<SurvivalStep>();
    double[] after = massAfter(mass);
    double before = 1;
    for (int j = 0; j < mass.length; j++) {
      if (mass[j] > NO_MASS) {
        steps.add(new SurvivalStep(intervals.get(j), mass[j], before, after[j]));
        before = after[j];
      }
    }
    return steps;
  }

  private static double[] massAfter(double[] mass) {
    var after = new double[mass.length];
    for (int j = mass.length - 2; j >= 0; j--) {
      double next = mass[j + 1] > NO_MASS ? mass[j + 1] : 0;
      after[j] = after[j + 1] + next;
    }
    return after;
  }
}
