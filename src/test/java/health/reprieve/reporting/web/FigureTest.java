package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.SurvivalRange;
import org.junit.jupiter.api.Test;

class FigureTest {

  @Test
  void a_change_is_printed_as_a_fall() {
    assertThat(Figure.fall(-2.46)).isEqualTo("2.5");
    assertThat(Figure.fall(0.4)).isEqualTo("−0.4");
    assertThat(Figure.fall(null)).isEqualTo("–");
  }

  @Test
  void the_smaller_fall_comes_first() {
    assertThat(Figure.falls(-3.27, -1.73)).isEqualTo("(1.7–3.3)");
    assertThat(Figure.falls(-3.27, 0.31)).isEqualTo("(−0.3 to 3.3)");
  }

  @Test
  void nothing_has_no_sign() {
    assertThat(Figure.fall(0.01)).isEqualTo("0.0");
  }

  @Test
  void an_interval_of_days_is_half_open_and_its_ends_differ() {
    assertThat(Figure.days(new CensoredInterval(21, 28))).isEqualTo("(21, 28]");
    assertThat(Figure.days(new CensoredInterval(335 / 24.0, 21))).isEqualTo("(14, 21]");
    assertThat(Figure.days(new CensoredInterval(0, 1 / 24.0))).isEqualTo("(0, 0.04]");
  }

  @Test
  void a_median_that_was_not_reached_has_no_end() {
    assertThat(Figure.days(CensoredInterval.after(28))).isEqualTo("over 28");
    assertThat(Figure.days(null)).isEqualTo("–");
  }

  @Test
  void a_share_within_bounds_shows_both() {
    assertThat(Figure.percent(new SurvivalRange(0.4, 0.4))).isEqualTo("40 %");
    assertThat(Figure.percent(new SurvivalRange(0.4, 0.52))).isEqualTo("40–52 %");
  }

  @Test
  void a_bound_is_rounded_away_from_what_it_bounds() {
    assertThat(Figure.atLeast(2.0503)).isEqualTo("2");
    assertThat(Figure.atMost(2.0503)).isEqualTo("2.1");
    assertThat(Figure.days(new CensoredInterval(45.081, Double.POSITIVE_INFINITY)))
        .isEqualTo("over 45");
  }

  @Test
  void a_bound_that_is_a_decimal_stays() {
    assertThat(Figure.atLeast(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(Figure.atMost(0.1 + 0.2)).isEqualTo("0.3");
    assertThat(Figure.atLeast(0)).isEqualTo("0");
  }
}
