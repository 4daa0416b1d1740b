package health.reprieve.statistics;

import java.util.Arrays;
import java.util.List;

/**
 * Sums over runs of cells, and runs spread over cells. Cells are halved into blocks again and
 * again: a run that reaches over the middle of a block is the end of the block's first half and the
 * beginning of its second, whose sums are kept for each cell, so that a run costs two of them
 * however long it is. Positive numbers are only ever added, never subtracted as differences of
 * running totals would be, so small sums keep their full precision.
 */
final class RangeSums {

  private final int size;

  /** By level, from blocks of one cell on, each twice as large as those before; then nothing. */
  private final double[] sums;

  /** Where the sum up to the middle stands, for each run. */
  private final int[] upTo;

  /** Where the sum from the middle on stands, for each run; for one of a single cell nothing. */
  private final int[] from;

  /**
   * @param size number of cells
   */
  RangeSums(int size, List<CellRun> runs) {
    this.size = size;
    this.sums = new double[size * (level(0, size - 1) + 1) + 1];
    this.upTo = new int[runs.size()];
    this.from = new int[runs.size()];
    for (int i = 0; i < upTo.length; i++) {
      CellRun run = runs.get(i);
      int level = size * level(run.first(), run.last());
      upTo[i] = level + run.first();
      from[i] = level == 0 ? sums.length - 1 : level + run.last();
    }
  }

  /** That of the smallest block that holds both cells. */
  private static int level(int first, int last) {
    return Integer.SIZE - Integer.numberOfLeadingZeros(first ^ last);
  }

  /** For each run the sum of its cells. */
  double[] sums(double[] cells) {
    gather(cells);
    var result = new double[upTo.length];
    for (int i = 0; i < result.length; i++) {
      result[i] = sums[upTo[i]] + sums[from[i]];
    }
    return result;
  }

  /** For each cell the sum of the amounts of all runs that cover it. */
  double[] cover(double[] amounts) {
    Arrays.fill(sums, 0);
    for (int i = 0; i < amounts.length; i++) {
      sums[upTo[i]] += amounts[i];
      sums[from[i]] += amounts[i];
    }
    return spread();
  }

  /** From each cell to the middle of its block, and from the middle to each cell. */
  private void gather(double[] cells) {
    System.arraycopy(cells, 0, sums, 0, size);
    sums[sums.length - 1] = 0;
    int level = size;
    for (int half = 1; half < size; half *= 2) {
      for (int middle = half; middle < size; middle += 2 * half) {
        double sum = 0;
        for (int cell = middle - 1; cell >= middle - half; cell--) {
          sum += cells[cell];
          sums[level + cell] = sum;
        }
        sum = 0;
        for (int cell = middle; cell < Math.min(middle + half, size); cell++) {
          sum += cells[cell];
          sums[level + cell] = sum;
        }
      }
      level += size;
    }
  }

  /** What begins at a cell or before and reaches to the middle, and the other way round. */
  private double[] spread() {
    double[] cells = Arrays.copyOf(sums, size);
    int level = size;
    for (int half = 1; half < size; half *= 2) {
      for (int middle = half; middle < size; middle += 2 * half) {
        double sum = 0;
        for (int cell = middle - half; cell < middle; cell++) {
          sum += sums[level + cell];
          cells[cell] += sum;
        }
        sum = 0;
        for (int cell = Math.min(middle + half, size) - 1; cell >= middle; cell--) {
          sum += sums[level + cell];
          cells[cell] += sum;
        }
      }
      level += size;
    }
    return cells;
  }
}
