package health.reprieve.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IsotonicRegressionTest {

  @Test
  void leaves_a_rising_sequence_alone() {
    assertThat(IsotonicRegression.fit(new double[] {1, 2, 3}, new double[] {1, 1, 1}))
        .containsExactly(1, 2, 3);
  }

  @Test
  void pools_violators_by_weight() {
    assertThat(IsotonicRegression.fit(new double[] {1, 4, 1, 5}, new double[] {1, 1, 2, 1}))
        .containsExactly(1, 2, 2, 5);
  }

  @Test
  void pools_back_as_far_as_needed() {
    assertThat(IsotonicRegression.fit(new double[] {3, 2, 1}, new double[] {1, 1, 1}))
        .containsExactly(2, 2, 2);
  }

  @Test
  void takes_no_values() {
    assertThat(IsotonicRegression.fit(new double[0], new double[0])).isEmpty();
  }
}
