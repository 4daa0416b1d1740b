package health.reprieve.statistics;

import static health.reprieve.statistics.ReferenceFile.number;
import static health.reprieve.statistics.ReferenceFile.numberOrInfinity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TurnbullReferenceTest {

  @ParameterizedTest
  @ValueSource(strings = {"RT", "RCT", "ALL"})
  void estimate_agrees_with_npsurv_on_breast_cosmesis(String group) {
    var estimate = Turnbull.estimate(cosmesis(group));
    var expected = rowsOf("turnbull_npsurv_variant_expected.csv", "group", group);

    assertThat(estimate.steps()).hasSameSizeAs(expected);
    for (int i = 0; i < expected.size(); i++) {
      var step = estimate.steps().get(i);
      var row = expected.get(i);
      assertThat(step.interval())
          .isEqualTo(new CensoredInterval(number(row, "left"), number(row, "right")));
      assertThat(step.mass()).isCloseTo(number(row, "p"), within(1e-8));
      assertThat(step.after()).isCloseTo(number(row, "S_right"), within(1e-8));
      assertThat(estimate.logLikelihood()).isCloseTo(number(row, "loglik"), within(1e-8));
    }
  }

  @Test
  void settles_on_pooled_cosmesis_where_plain_em_takes_ten_thousand_rounds() {
    assertThat(Turnbull.estimate(cosmesis("ALL")).iterations()).isLessThan(50);
  }

  @ParameterizedTest
  @ValueSource(strings = {"6MP", "placebo"})
  void estimate_of_exact_and_right_censored_times_is_kaplan_meier(String arm) {
    var estimate = Turnbull.estimate(leukemia(arm));

    var curve = rowsOf("km_curves.csv", "stratum", "arm=" + arm);
    assertThat(curve).isNotEmpty();
    for (var row : curve) {
      double time = number(row, "time");
      var survival = estimate.survivalAt(time);
      assertThat(survival.isKnown()).isTrue();
      assertThat(survival.lower()).isCloseTo(number(row, "surv"), within(1e-9));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"6MP", "placebo"})
  void quantiles_of_exact_and_right_censored_times_are_those_of_r(String arm) {
    var estimate = Turnbull.estimate(leukemia(arm));

    for (var row : rowsOf("km_quantiles.csv", "stratum", "arm=" + arm)) {
      var quantile = estimate.quantile(number(row, "p")).orElseThrow();
      double expected = numberOrInfinity(row, "quantile");
      if (Double.isInfinite(expected)) {
        assertThat(quantile.isOpenEnded()).isTrue();
      } else {
        assertThat(quantile).isEqualTo(CensoredInterval.exactly(expected));
      }
    }
  }

  private static List<CensoredInterval> cosmesis(String group) {
    return ReferenceFile.rows("data_bcos_npsurv.csv").stream()
        .filter(row -> "ALL".equals(group) || group.equals(row.get("group")))
        .map(row -> new CensoredInterval(number(row, "left"), numberOrInfinity(row, "right")))
        .toList();
  }

  private static List<CensoredInterval> leukemia(String arm) {
    return rowsOf("data_leukemia6mp.csv", "arm", arm).stream()
        .map(
            row ->
                number(row, "event") == 1
                    ? CensoredInterval.exactly(number(row, "time"))
                    : CensoredInterval.after(number(row, "time")))
        .toList();
  }

  private static List<Map<String, String>> rowsOf(String file, String column, String value) {
    return ReferenceFile.rows(file).stream().filter(row -> value.equals(row.get(column))).toList();
  }
}
