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
 */
public final class Turnbull {

  /** Mass below this is what rounding leaves of none. */
  private static final double NO_MASS = 1e-9;

  private Turnbull() {}

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
    if (units.values().stream().anyMatch(count -> count < 1)) {
      throw new IllegalArgumentException("Each interval stands for 1 unit or more");
    }
    if (units.isEmpty()) {
      return new SurvivalEstimate(0, List.of(), 0, 0);
    }
    var sorted = new TreeMap<>(units);
    var innermost = InnermostIntervals.of(List.copyOf(sorted.keySet()));
    double[] counts = sorted.values().stream().mapToDouble(Long::doubleValue).toArray();
    var likelihood = new CensoredLikelihood(innermost, counts);
    var maximum = EmIcm.maximise(likelihood);
    return new SurvivalEstimate(
        sorted.values().stream().mapToLong(Long::longValue).sum(),
        steps(innermost.intervals(), maximum.mass()),
        likelihood.logLikelihood(maximum.mass()),
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
