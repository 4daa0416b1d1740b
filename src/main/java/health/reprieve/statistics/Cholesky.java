package health.reprieve.statistics;

import java.util.Optional;

/** The decomposition V = L L′ of a symmetric positive definite V. */
final class Cholesky {

  /** A pivot below this part of its diagonal entry is rounding noise: V is singular. */
  private static final double SINGULAR = 1e-12;

  private final double[][] factor;

  /** In each row the first column that is not 0; it is the same one in V and in L. */
  private final int[] begin;

  private Cholesky(double[][] matrix) {
    this.factor = new double[matrix.length][matrix.length];
    this.begin = new int[matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      while (begin[row] < row && matrix[row][begin[row]] == 0) {
        begin[row]++;
      }
    }
  }

  /**
   * Absent when V is not positive definite. Costs the less, the closer to the diagonal its entries
   * are.
   *
   * @param matrix of which only the lower half is read
   */
  static Optional<Cholesky> of(double[][] matrix) {
    Cholesky result = new Cholesky(matrix);
    for (int row = 0; row < matrix.length; row++) {
      if (!result.findRow(row, matrix[row])) {
        return Optional.empty();
      }
    }
    return Optional.of(result);
  }

  private boolean findRow(int row, double[] entries) {
    double[] found = factor[row];
    for (int column = begin[row]; column < row; column++) {
      int from = Math.max(begin[row], begin[column]);
      double entry = entries[column] - product(found, factor[column], from, column);
      found[column] = entry / factor[column][column];
    }
    double pivot = entries[row] - product(found, found, begin[row], row);
    if (!(pivot > SINGULAR * entries[row])) {
      return false;
    }
    found[row] = Math.sqrt(pivot);
    return true;
  }

  /** u′ V⁻¹ u. */
  double quadraticForm(double[] vector) {
    double[] halfway = halfway(vector);
    return product(halfway, halfway, 0, halfway.length);
  }

  /** V⁻¹ u. */
  double[] solve(double[] vector) {
    double[] solved = halfway(vector);
    for (int row = solved.length - 1; row >= 0; row--) {
      solved[row] /= factor[row][row];
      for (int column = begin[row]; column < row; column++) {
        solved[column] -= factor[row][column] * solved[row];
      }
    }
    return solved;
  }

  /** L⁻¹ u. */
  private double[] halfway(double[] vector) {
    var solved = new double[vector.length];
    for (int row = 0; row < solved.length; row++) {
      solved[row] =
          (vector[row] - product(factor[row], solved, begin[row], row)) / factor[row][row];
    }
    return solved;
  }

  private static double product(double[] one, double[] other, int from, int to) {
    double sum = 0;
    for (int i = from; i < to; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
