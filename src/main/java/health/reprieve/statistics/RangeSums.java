package health.reprieve.statistics;

import java.util.List;

/**
 * Sums over runs of cells, and runs spread over cells, in logarithmic time. Positive numbers are
 * only ever added, never subtracted as differences of running totals would be, so small sums keep
 * their full precision.
 */
final class RangeSums {

  private final int size;
  private final double[] tree;

  private RangeSums(int size) {
    this.size = size;
    this.tree = new double[2 * size];
  }

  /** For each run the sum of its cells. */
  static double[] sums(double[] cells, List<CellRun> runs) {
    var sums = new RangeSums(cells.length);
    System.arraycopy(cells, 0, sums.tree, sums.size, sums.size);
    for (int node = sums.size - 1; node > 0; node--) {
      sums.tree[node] = sums.tree[2 * node] + sums.tree[2 * node + 1];
    }
    var result = new double[runs.size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = sums.sum(runs.get(i));
    }
    return result;
  }

  /** For each of {@code size} cells the sum of the amounts of all runs that cover it. */
  static double[] cover(int size, List<CellRun> runs, double[] amounts) {
    var sums = new RangeSums(size);
    for (int i = 0; i < amounts.length; i++) {
      sums.add(runs.get(i), amounts[i]);
    }
    var result = new double[size];
    for (int cell = 0; cell < size; cell++) {
      for (int node = cell + size; node > 0; node /= 2) {
        result[cell] += sums.tree[node];
      }
    }
    return result;
  }

  private double sum(CellRun run) {
    double sum = 0;
    int low = run.first() + size;
    int high = run.last() + size + 1;
    while (low < high) {
      if (low % 2 == 1) {
        sum += tree[low++];
      }
      if (high % 2 == 1) {
        sum += tree[--high];
      }
      low /= 2;
      high /= 2;
    }
    return sum;
  }

  private void add(CellRun run, double amount) {
    int low = run.first() + size;
    int high = run.last() + size + 1;
    while (low < high) {
      if (low % 2 == 1) {
        tree[low++] += amount;
      }
      if (high % 2 == 1) {
        tree[--high] += amount;
      }
      low /= 2;
      high /= 2;
    }
  }
}
