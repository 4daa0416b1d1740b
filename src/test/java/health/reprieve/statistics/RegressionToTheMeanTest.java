package health.reprieve.statistics;

import static health.reprieve.statistics.ReferenceFile.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.assertj.core.data.Offset;
import org.junit.jupiter.api.Test;

class RegressionToTheMeanTest {

  private static final Offset<Double> CLOSE = within(1e-9);

  @Test
  void agrees_with_the_worked_example() {
    for (var row : ReferenceFile.rows("rtm_example.csv")) {
      var example =
          new RegressionToTheMean(
              number(row, "mu"), number(row, "sd"), number(row, "rho"), number(row, "cutoff"));

      assertThat(example.meanOfChosen()).isCloseTo(number(row, "mean_pre_selected"), CLOSE);
      assertThat(example.expectedFall()).isCloseTo(number(row, "rtm"), CLOSE);
      assertThat(example.meanOfChosen() - example.expectedFall())
          .isCloseTo(number(row, "expected_post_no_treatment"), CLOSE);
    }
  }

  @Test
  void expects_no_fall_where_measurements_repeat_themselves() {
    assertThat(new RegressionToTheMean(6, 2, 1, 7).expectedFall()).isZero();
  }

  @Test
  void refuses_a_correlation_above_1() {
    assertThatThrownBy(() -> new RegressionToTheMean(6, 2, 1.1, 7))
        .isInstanceOf(IllegalArgumentException.class);
  }
}
