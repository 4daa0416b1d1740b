package health.reprieve.statistics;

import java.util.Optional;

/** The decomposition V = L L′ of a symmetric positive definite V. */
final class Cholesky {

  /** A pivot below this part of its diagonal entry is rounding noise: V is singular. */
  private static final double SINGULAR = 1e-12;

  private final double[][] factor;

  private Cholesky(double[][] factor) {
    this.factor = factor;
  }

  /**
   * Absent when V is not positive definite.
   *
   * @param matrix of which only the lower half is read
   */
  static Optional<Cholesky> of(double[][] matrix) {
    var factor = new double[matrix.length][matrix.length];
    for (int row = 0; row < matrix.length; row++) {
      for (int column = 0; column < row; column++) {
        double entry = matrix[row][column] - product(factor[row], factor[column], column);
        factor[row][column] = entry / factor[column][column];
      }
      double pivot = matrix[row][row] - product(factor[row], factor[row], row);
      if (!(pivot > SINGULAR * matrix[row][row])) {
        return Optional.empty();
      }
      factor[row][row] = Math.sqrt(pivot);
    }
    return Optional.of(new Cholesky(factor));
  }

  /** u′ V⁻¹ u. */
  double quadraticForm(double[] vector) {
    double[] halfway = halfway(vector);
    return product(halfway, halfway, halfway.length);
  }

  /** V⁻¹ u. */
  double[] solve(double[] vector) {
    double[] solved = halfway(vector);
    for (int row = solved.length - 1; row >= 0; row--) {
      solved[row] /= factor[row][row];
      for (int column = 0; column < row; column++) {
        solved[column] -= factor[row][column] * solved[row];
      }
    }
    return solved;
  }

  /** L⁻¹ u. */
  private double[] halfway(double[] vector) {
    var solved = new double[vector.length];
    for (int row = 0; row < solved.length; row++) {
      solved[row] = (vector[row] - product(factor[row], solved, row)) / factor[row][row];
    }
    return solved;
  }

  private static double product(double[] one, double[] other, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
