package health.reprieve.statistics;

import java.util.OptionalDouble;

/** u′ V⁻¹ u for a symmetric positive definite V, by Cholesky's decomposition. */
final class QuadraticForm {

  /** A pivot below this part of its diagonal entry is rounding noise: V is singular. */
  private static final double SINGULAR = 1e-12;

  private QuadraticForm() {}

  /** Absent when V is not positive definite. */
  static OptionalDouble of(double[] vector, double[][] matrix) {
    int size = vector.length;
    var factor = new double[size][size];
    var solved = new double[size];
    double sum = 0;
    for (int row = 0; row < size; row++) {
      for (int column = 0; column < row; column++) {
        double entry = matrix[row][column] - product(factor[row], factor[column], column);
        factor[row][column] = entry / factor[column][column];
      }
      double pivot = matrix[row][row] - product(factor[row], factor[row], row);
      if (!(pivot > SINGULAR * matrix[row][row])) {
        return OptionalDouble.empty();
      }
      factor[row][row] = Math.sqrt(pivot);
      solved[row] = (vector[row] - product(factor[row], solved, row)) / factor[row][row];
      sum += solved[row] * solved[row];
    }
    return OptionalDouble.of(sum);
  }

  private static double product(double[] one, double[] other, int length) {
    double sum = 0;
    for (int i = 0; i < length; i++) {
      sum += one[i] * other[i];
    }
    return sum;
  }
}
