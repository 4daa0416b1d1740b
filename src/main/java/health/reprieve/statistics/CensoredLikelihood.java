package health.reprieve.statistics;

import java.util.List;

/**
 * The likelihood of interval-censored rows as a function of the mass in each cell (innermost
 * interval): each row contributes the summed mass of the cells inside it, to the power of its
 * count.
 */
final class CensoredLikelihood {

  /** The part of a row's probability that must be left by one step. */
  private static final double LEAST_LEFT = 1e-9;

  private final int cells;
  private final List<CellRun> runs;
  private final RangeSums sums;
  private final double[] counts;
  private final double total;

  /**
   * @param counts number of units of each row, also of those left out, which have none
   */
  CensoredLikelihood(InnermostIntervals innermost, long[] counts) {
    this.cells = innermost.intervals().size();
    this.runs = innermost.runs();
    this.sums = new RangeSums(cells, runs);
    this.counts = new double[runs.size()];
    int row = 0;
    double units = 0;
    for (long count : counts) {
      if (count > 0) {
        this.counts[row++] = count;
        units += count;
      }
    }
    this.total = units;
  }

  int cells() {
    return cells;
  }

  /** The cells inside a row. */
  CellRun run(int row) {
    return runs.get(row);
  }

  /** The number of units that a row stands for. */
  double count(int row) {
    return counts[row];
  }

  /** Number of units, repeated rows counted. */
  double total() {
    return total;
  }

  /** For each row the sum over its cells: its probability, when the cells hold masses. */
  double[] rowSums(double[] mass) {
    return sums.sums(mass);
  }

  double logLikelihood(double[] mass) {
    double[] rows = rowSums(mass);
    double sum = 0;
    for (int i = 0; i < rows.length; i++) {
      sum += counts[i] * Math.log(rows[i]);
    }
    return sum;
  }

  /** First derivative of the log-likelihood by the mass of each cell. */
  double[] gradient(double[] rowSums) {
    var amounts = new double[rowSums.length];
    for (int i = 0; i < amounts.length; i++) {
      amounts[i] = counts[i] / rowSums[i];
    }
    return sums.cover(amounts);
  }

  /** Negative second derivative by the cumulated mass up to and with each cell but the last. */
  double[] cumulativeCurvature(double[] rowSums) {
    var curvature = new double[cells - 1];
    for (int i = 0; i < rowSums.length; i++) {
      CellRun run = runs.get(i);
      double amount = counts[i] / (rowSums[i] * rowSums[i]);
      if (run.first() > 0) {
        curvature[run.first() - 1] += amount;
      }
      if (run.last() < cells - 1) {
        curvature[run.last()] += amount;
      }
    }
    return curvature;
  }

  /**
   * Whether the log-likelihood gains when each row's sum changes by {@code scale} times the given
   * part of itself. It is concave: where it still rises at the end it has risen all the way.
   * Precise for tiny changes too; false when a row would lose all its mass, or all that rounding
   * leaves of it.
   */
  boolean gains(double[] relativeChange, double scale) {
    double slope = 0;
    double gain = 0;
    for (int i = 0; i < relativeChange.length; i++) {
      double factor = 1 + scale * relativeChange[i];
      if (factor < LEAST_LEFT) {
        return false;
      }
      slope += counts[i] * relativeChange[i] / factor;
    }
    if (slope > 0) {
      return true;
    }
    for (int i = 0; i < relativeChange.length; i++) {
      gain += counts[i] * Math.log1p(scale * relativeChange[i]);
    }
    return gain > 0;
  }
}
