package health.reprieve.statistics;

import java.util.List;

/**
 * The only places where the maximum of the likelihood of some rows can put mass (Turnbull 1976): a
 * left end directly followed by a right end when all ends are sorted. Each row contains an unbroken
 * run of them.
 */
final class InnermostIntervals {

  private final List<CensoredInterval> intervals;
  private final List<CellRun> runs;
  private final int[] heirs;

  /**
   * @param intervals disjoint, in order of time
   * @param runs for each row the innermost intervals inside it, at least one
   * @param heirs for each innermost interval that there is when the rows left out are there too,
   *     one that lies inside all those of these rows that it lies in
   */
  InnermostIntervals(List<CensoredInterval> intervals, List<CellRun> runs, int[] heirs) {
    this.intervals = intervals;
    this.runs = runs;
    this.heirs = heirs;
  }

  /** Disjoint, in order of time. */
  List<CensoredInterval> intervals() {
    return intervals;
  }

  /** For each row the innermost intervals inside it, at least one. */
  List<CellRun> runs() {
    return runs;
  }

  /**
   * The masses of the innermost intervals that there are when the rows left out are there too,
   * moved to these so that no row loses any.
   */
  double[] inherit(double[] mass) {
    var inherited = new double[intervals.size()];
    for (int cell = 0; cell < mass.length; cell++) {
      inherited[heirs[cell]] += mass[cell];
    }
    return inherited;
  }
}
