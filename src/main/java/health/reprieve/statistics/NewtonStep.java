package health.reprieve.statistics;

import java.util.Arrays;
import java.util.Optional;

/**
 * One step of Newton's method for the masses of the cells that have any, which add up to 1. Written
 * in their cumulated masses F each row's probability is a difference of two, so that the negative
 * second derivatives of the log-likelihood make a positive definite matrix with few terms from each
 * row.
 */
final class NewtonStep {

  /** The cost grows with the third power of the cells; beyond so many other steps are cheaper. */
  private static final int MOST_CELLS = 100;

  private final int[] cells;
  private final double[][] curvature;
  private final double[] slope;

  private NewtonStep(int[] cells) {
    this.cells = cells;
    this.curvature = new double[cells.length - 1][cells.length - 1];
    this.slope = new double[cells.length - 1];
  }

  /**
   * From the present masses to the maximum of the quadratic approximation; absent where it is not
   * determined or costs too much.
   *
   * @param rowSums of the masses
   */
  static Optional<double[]> direction(
      CensoredLikelihood likelihood, double[] mass, double[] rowSums) {
    int[] cells = cellsWithMass(mass);
    if (cells.length < 2 || cells.length > MOST_CELLS) {
      return Optional.empty();
    }
    NewtonStep step = new NewtonStep(cells);
    step.approximate(likelihood, mass.length, rowSums);
    return Cholesky.of(step.curvature)
        .map(decomposed -> step.masses(decomposed.solve(step.slope), mass.length));
  }

  private static int[] cellsWithMass(double[] mass) {
    int[] cells = new int[mass.length];
    int found = 0;
    for (int j = 0; j < mass.length; j++) {
      if (mass[j] > 0) {
        cells[found++] = j;
      }
    }
    return Arrays.copyOf(cells, found);
  }

  /** Where F is cumulated up to each cell with mass, from 1 on; the last one's F is 1 and fixed. */
  private int[] placeUpTo(int allCells) {
    int[] place = new int[allCells];
    int next = 0;
    for (int j = 0; j < allCells; j++) {
      next += next < cells.length && cells[next] == j ? 1 : 0;
      place[j] = next;
    }
    return place;
  }

  private void approximate(CensoredLikelihood likelihood, int allCells, double[] rowSums) {
    int[] place = placeUpTo(allCells);
    for (int i = 0; i < rowSums.length; i++) {
      CellRun run = likelihood.run(i);
      int below = (run.first() == 0 ? 0 : place[run.first() - 1]) - 1;
      int upTo = place[run.last()] - 1;
      double first = likelihood.count(i) / rowSums[i];
      double second = first / rowSums[i];
      if (below >= 0) {
        slope[below] -= first;
        curvature[below][below] += second;
      }
      if (upTo < slope.length) {
        slope[upTo] += first;
        curvature[upTo][upTo] += second;
        if (below >= 0) {
          curvature[upTo][below] -= second;
        }
      }
    }
  }

  private double[] masses(double[] cumulated, int allCells) {
    double[] direction = new double[allCells];
    double below = 0;
    for (int place = 0; place < cells.length; place++) {
      double upTo = place < cumulated.length ? cumulated[place] : 0;
      direction[cells[place]] = upTo - below;
      below = upTo;
    }
    return direction;
  }
}
