package health.reprieve.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class CholeskyTest {

  /** Entries away from the diagonal, and none between. Only the lower half is filled. */
  private static final double[][] MATRIX = {
    {4, 0, 0, 0, 0},
    {1, 5, 0, 0, 0},
    {0, 0, 3, 0, 0},
    {0, 2, 0, 6, 0},
    {0, 0, 1, 0, 2},
  };

  @Test
  void solves_by_the_decomposition() {
    double[] expected = {1, -2, 3, 0.5, -1};

    double[] solved = Cholesky.of(MATRIX).orElseThrow().solve(times(expected));

    assertThat(solved).containsExactly(expected, within(1e-14));
  }

  @Test
  void the_quadratic_form_is_that_of_the_inverse() {
    double[] vector = {1, -2, 3, 0.5, -1};
    double[] times = times(vector);
    double expected = 0;
    for (int i = 0; i < vector.length; i++) {
      expected += vector[i] * times[i];
    }

    assertThat(Cholesky.of(MATRIX).orElseThrow().quadraticForm(times))
        .isCloseTo(expected, within(1e-12));
  }

  @Test
  void absent_where_the_matrix_is_singular_or_not_a_number() {
    assertThat(Cholesky.of(new double[][] {{1, 0}, {1, 1}})).isEmpty();
    assertThat(Cholesky.of(new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 2, 1}})).isEmpty();
    assertThat(Cholesky.of(new double[][] {{1, 0}, {Double.NaN, 1}})).isEmpty();
  }

  private static double[] times(double[] vector) {
    double[] product = new double[vector.length];
    for (int row = 0; row < vector.length; row++) {
      for (int column = 0; column < vector.length; column++) {
        product[row] += MATRIX[Math.max(row, column)][Math.min(row, column)] * vector[column];
      }
    }
    return product;
  }
}
