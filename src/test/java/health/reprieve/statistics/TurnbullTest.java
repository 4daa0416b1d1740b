package health.reprieve.statistics;

import static health.reprieve.statistics.CensoredInterval.after;
import static health.reprieve.statistics.CensoredInterval.exactly;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class TurnbullTest {

  private static CensoredInterval between(double left, double right) {
    return new CensoredInterval(left, right);
  }

  private static SurvivalEstimate estimate(CensoredInterval... units) {
    return Turnbull.estimate(List.of(units));
  }

  @Test
  void without_rows_nothing_is_known() {
    var estimate = estimate();

    assertThat(estimate.n()).isZero();
    assertThat(estimate.steps()).isEmpty();
    assertThat(estimate.median()).isEmpty();
    assertThat(estimate.survivalAt(5)).isEqualTo(new SurvivalRange(0, 1));
  }

  @Test
  void one_row_is_one_step() {
    var estimate = estimate(between(3, 7));

    assertThat(estimate.n()).isEqualTo(1);
    assertThat(estimate.steps()).containsExactly(new SurvivalStep(between(3, 7), 1, 1, 0));
    assertThat(estimate.logLikelihood()).isZero();
    assertThat(estimate.median()).contains(between(3, 7));
  }

  @Test
  void survival_is_known_outside_a_step_and_unknown_inside() {
    var estimate = estimate(between(3, 7));

    assertThat(estimate.survivalAt(0)).isEqualTo(new SurvivalRange(1, 1));
    assertThat(estimate.survivalAt(3)).isEqualTo(new SurvivalRange(1, 1));
    assertThat(estimate.survivalAt(5)).isEqualTo(new SurvivalRange(0, 1));
    assertThat(estimate.survivalAt(5).isKnown()).isFalse();
    assertThat(estimate.survivalAt(7)).isEqualTo(new SurvivalRange(0, 0));
    assertThat(estimate.survivalAt(100)).isEqualTo(new SurvivalRange(0, 0));
  }

  @Test
  void exact_times_fall_at_their_time() {
    var estimate = estimate(exactly(2), exactly(5), exactly(5), exactly(9));

    assertThat(estimate.survivalAt(1.9).lower()).isEqualTo(1);
    assertThat(estimate.survivalAt(2).lower()).isCloseTo(0.75, within(1e-12));
    assertThat(estimate.survivalAt(5).lower()).isCloseTo(0.25, within(1e-12));
    assertThat(estimate.survivalAt(5).isKnown()).isTrue();
    assertThat(estimate.survivalAt(9)).isEqualTo(new SurvivalRange(0, 0));
    assertThat(estimate.median()).contains(exactly(5));
  }

  @Test
  void events_at_time_0_lower_the_curve_from_its_start() {
    var estimate = estimate(exactly(0), exactly(0), between(0, 4), after(6));

    assertThat(estimate.survivalAt(-1).lower()).isEqualTo(1);
    assertThat(estimate.survivalAt(0).lower()).isCloseTo(0.5, within(1e-12));
    assertThat(estimate.survivalAt(0).isKnown()).isTrue();
  }

  @Test
  void all_right_censored_never_fall_and_the_median_is_not_reached() {
    var estimate = estimate(after(3), after(5), after(5));

    assertThat(estimate.steps()).containsExactly(new SurvivalStep(after(5), 1, 1, 0));
    assertThat(estimate.survivalAt(5)).isEqualTo(new SurvivalRange(1, 1));
    assertThat(estimate.survivalAt(6)).isEqualTo(new SurvivalRange(0, 1));
    assertThat(estimate.median()).contains(after(5));
  }

  @Test
  void mass_after_the_last_time_known_stays_open_ended() {
    var estimate = estimate(between(1, 2), between(3, 4), after(9), after(9), after(9));

    assertThat(estimate.steps()).hasSize(3);
    var last = estimate.steps().get(2);
    assertThat(last.interval()).isEqualTo(after(9));
    assertThat(last.mass()).isCloseTo(0.6, within(1e-12));
    assertThat(estimate.median()).contains(after(9));
    assertThat(estimate.quantile(0.2)).isPresent();
  }

  @Test
  void a_right_censored_time_before_an_event_adds_to_what_comes_later() {
    var estimate = estimate(between(2, 3), after(5), between(7, 8));

    assertThat(estimate.steps()).hasSize(2);
    assertThat(estimate.steps().get(0).mass()).isCloseTo(1.0 / 3, within(1e-12));
    assertThat(estimate.steps().get(1).mass()).isCloseTo(2.0 / 3, within(1e-12));
    assertThat(estimate.survivalAt(8)).isEqualTo(new SurvivalRange(0, 0));
  }

  @Test
  void at_equal_times_an_exact_one_comes_before_the_end_and_the_end_before_a_beginning() {
    var estimate = estimate(between(2, 5), exactly(5), between(5, 8));

    assertThat(estimate.steps())
        .extracting(SurvivalStep::interval)
        .containsExactly(exactly(5), between(5, 8));
    assertThat(estimate.steps().get(0).mass()).isCloseTo(2.0 / 3, within(1e-12));
  }

  @Test
  void overlapping_rows_share_their_overlap() {
    var estimate = estimate(between(0, 10), between(5, 20), between(6, 9));

    assertThat(estimate.steps()).containsExactly(new SurvivalStep(between(6, 9), 1, 1, 0));
  }

  /** By hand: the likelihood is p1 · p2² · p3 · (p2 + p3), so p1 = 1/5 and p2 : p3 = 2 : 1. */
  @Test
  void a_censored_row_shares_its_unit_in_proportion_to_the_others() {
    var estimate =
        estimate(
            between(48, 72), between(168, 336), between(168, 336), between(336, 504), after(335));

    assertThat(estimate.steps())
        .extracting(SurvivalStep::interval)
        .containsExactly(between(48, 72), between(335, 336), between(336, 504));
    assertThat(estimate.survivalAt(72).lower()).isCloseTo(4.0 / 5, within(1e-9));
    assertThat(estimate.survivalAt(336).lower()).isCloseTo(4.0 / 15, within(1e-9));
    assertThat(estimate.median()).contains(between(335, 336));
  }

  @Test
  void the_median_is_the_first_step_that_brings_the_curve_to_one_half() {
    var estimate = estimate(between(1, 2), between(3, 4), between(5, 6));

    assertThat(estimate.median()).contains(between(3, 4));
  }

  @Test
  void a_curve_that_stays_at_one_half_has_its_median_between_two_steps() {
    var estimate = estimate(between(1, 2), between(3, 4), between(6, 7), between(8, 9));

    assertThat(estimate.median()).contains(between(3, 7));
  }

  @Test
  void a_curve_that_ends_at_one_half_has_its_median_up_to_the_last_time_known() {
    var estimate = estimate(between(1, 2), between(3, 4), after(10), after(10));

    assertThat(estimate.median()).contains(between(3, 10));
  }

  @Test
  void the_last_quantile_is_the_end_of_the_curve() {
    assertThat(estimate(between(1, 2), between(3, 4)).quantile(1)).contains(between(3, 4));
  }

  @Test
  void work_grows_with_distinct_rows_not_with_units() {
    var estimate =
        Turnbull.estimate(Map.of(between(1, 2), 3_000_000_000L, between(3, 4), 1_000_000_000L));

    assertThat(estimate.n()).isEqualTo(4_000_000_000L);
    assertThat(estimate.steps().get(0).after()).isCloseTo(0.25, within(1e-12));
  }

  /**
   * Answers about a day apart at odd minutes, with a seed for which the last digits of the maximum
   * took thousands of rounds while the steps toward it were differences of rounded sums.
   */
  @Test
  void settles_on_daily_answers_to_the_last_digit() {
    Random random = new Random(136_343_082);
    Map<CensoredInterval, Long> units = new TreeMap<>();
    for (int i = 0; i < 90; i++) {
      double event = 18 * Math.pow(-Math.log(1 - random.nextDouble()), 1 / 1.2);
      double left = Math.max(0, Math.ceil(event) - 1 - random.nextDouble() / 2);
      double right = Math.ceil(event) + random.nextDouble() / 2;
      units.merge(between(left, right), 1L + random.nextInt(3), Long::sum);
    }

    assertThat(Turnbull.estimate(units).iterations()).isLessThan(4);
  }

  /** Some of these lose all the mass of a row to rounding, if a step may go as far as that. */
  @Test
  void settles_on_many_patients_alike() {
    for (int seed = 0; seed < 300; seed++) {
      Map<CensoredInterval, Long> units = manyAlike(new Random(seed));
      SurvivalEstimate estimate = Turnbull.estimate(units);

      assertThat(estimate.iterations()).as("seed %d", seed).isLessThan(50);
      assertThat(greatestDerivative(units, estimate) - estimate.n())
          .as("seed %d", seed)
          .isLessThanOrEqualTo(10 * Math.max(1e-9, 1e-13 * estimate.n()));
    }
  }

  /**
   * Of the log-likelihood by the mass of a cell: the sum over the rows that hold it of their number
   * divided by their mass. Of all times, the greatest is at the right end of a row.
   */
  private static double greatestDerivative(
      Map<CensoredInterval, Long> units, SurvivalEstimate estimate) {
    Map<CensoredInterval, Double> each = new TreeMap<>();
    units.forEach((row, number) -> each.put(row, number / mass(row, estimate)));
    return units.keySet().stream()
        .mapToDouble(CensoredInterval::right)
        .map(
            time ->
                each.entrySet().stream()
                    .filter(row -> holds(row.getKey(), time))
                    .mapToDouble(Map.Entry::getValue)
                    .sum())
        .max()
        .orElseThrow();
  }

  private static double mass(CensoredInterval row, SurvivalEstimate estimate) {
    return estimate.steps().stream()
        .filter(step -> holds(row, step.interval().right()))
        .mapToDouble(SurvivalStep::mass)
        .sum();
  }

  private static boolean holds(CensoredInterval row, double time) {
    return row.isExact() ? row.right() == time : row.left() < time && time <= row.right();
  }

  private static Map<CensoredInterval, Long> manyAlike(Random random) {
    Map<CensoredInterval, Long> units = new TreeMap<>();
    int most = (int) Math.pow(10, random.nextInt(7));
    int distinct = 2 + random.nextInt(120);
    for (int i = 0; i < distinct; i++) {
      double event = 18 * Math.pow(-Math.log(1 - random.nextDouble()), 1 / 1.2);
      double width = 14 * random.nextDouble();
      double left = Math.floor(Math.max(0, event - width * random.nextDouble()));
      CensoredInterval unit =
          switch (random.nextInt(6)) {
            case 0 -> after(left);
            case 1 -> exactly(Math.rint(event));
            default -> between(left, Math.ceil(left + width));
          };
      units.merge(unit, 1L + random.nextInt(most), Long::sum);
    }
    return units;
  }

  /** More cells have mass than Newton's method is used for. */
  @Test
  void of_many_exact_times_it_is_the_product_of_what_stays() {
    List<CensoredInterval> units = new ArrayList<>();
    double expected = 1;
    for (int day = 1; day <= 300; day++) {
      units.add(exactly(day));
      units.add(after(day));
    }
    for (int day = 1; day <= 150; day++) {
      expected *= 1 - 1.0 / (600 - 2 * (day - 1));
    }

    assertThat(Turnbull.estimate(units).survivalAt(150).lower()).isCloseTo(expected, within(1e-9));
  }

  @Test
  void refuses_rows_that_make_no_sense() {
    assertThatIllegalArgumentException().isThrownBy(() -> between(5, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> between(Double.NaN, 4));
    assertThatIllegalArgumentException().isThrownBy(() -> between(1, Double.NaN));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> Turnbull.estimate(Map.of(between(1, 2), 0L)));
  }

  @Test
  void refuses_a_quantile_outside_its_range() {
    assertThatIllegalArgumentException().isThrownBy(() -> estimate(exactly(1)).quantile(0));
    assertThatIllegalArgumentException().isThrownBy(() -> estimate(exactly(1)).quantile(1.1));
  }
}
