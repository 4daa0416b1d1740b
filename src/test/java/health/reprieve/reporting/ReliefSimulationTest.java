package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.reporting.ManyClinics.Figure;
import java.nio.file.Files;
import java.util.List;
import org.apache.commons.statistics.distribution.BinomialDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * Clinics in which the truth is known: what reports read off covers it as often as they say, and
 * what a spreadsheet reads off does not. The full table stands in {@code src/docs/statistics.md}.
 */
class ReliefSimulationTest {

  private static final int CLINICS = 40;
  private static final int REPEATS = 100;
  private static final double NOMINAL = 0.95;

  /** By chance alone a coverage at its nominal level lies below this count once in a hundred. */
  private static final int LEAST_COVERED =
      BinomialDistribution.of(CLINICS, NOMINAL).inverseCumulativeProbability(0.01);

  private static final ManyClinics WEEKLY =
      ManyClinics.of(
          SimulatedClinic.weekly(ReliefSimulation.USUAL, ReliefSimulation.PATIENTS),
          CLINICS,
          REPEATS);
  private static final ManyClinics DAILY =
      ManyClinics.of(
          SimulatedClinic.daily(ReliefSimulation.USUAL, ReliefSimulation.PATIENTS),
          CLINICS,
          REPEATS);

  @ParameterizedTest
  @EnumSource
  void bands_of_the_report_cover_the_truth_as_often_as_they_say(Figure figure) {
    assertThat(WEEKLY.covered(Approach.TURNBULL, figure)).isGreaterThanOrEqualTo(LEAST_COVERED);
    assertThat(DAILY.covered(Approach.TURNBULL, figure)).isGreaterThanOrEqualTo(LEAST_COVERED);
    assertThat(WEEKLY.covered(Approach.TURNBULL_BY_DAY, figure))
        .isGreaterThanOrEqualTo(LEAST_COVERED);
    assertThat(DAILY.covered(Approach.TURNBULL_BY_DAY, figure))
        .isGreaterThanOrEqualTo(LEAST_COVERED);
  }

  @ParameterizedTest
  @EnumSource
  void the_first_bad_answer_as_the_end_of_relief_misses_the_truth(Figure figure) {
    assertThat(WEEKLY.covered(Approach.RIGHT_END, figure)).isLessThan(CLINICS * 2 / 3);
  }

  @ParameterizedTest
  @EnumSource(names = {"DAY_7", "DAY_14", "DAY_28"})
  void shares_are_too_high_at_the_first_bad_answer_and_right_by_turnbull(Figure day) {
    assertThat(WEEKLY.bias(Approach.RIGHT_END, day)).isGreaterThan(0.04);
    assertThat(WEEKLY.bias(Approach.MIDPOINT, day)).isCloseTo(0, within(0.02));
    assertThat(WEEKLY.bias(Approach.TURNBULL, day)).isCloseTo(0, within(0.02));
    assertThat(DAILY.bias(Approach.TURNBULL, day)).isCloseTo(0, within(0.02));
    assertThat(WEEKLY.bias(Approach.TURNBULL_BY_DAY, day)).isCloseTo(0, within(0.02));
    assertThat(DAILY.bias(Approach.TURNBULL_BY_DAY, day)).isCloseTo(0, within(0.02));
  }

  @Test
  void the_median_is_days_too_long_at_the_first_bad_answer_and_right_by_turnbull() {
    assertThat(WEEKLY.bias(Approach.RIGHT_END, Figure.MEDIAN)).isGreaterThan(4);
    assertThat(DAILY.bias(Approach.RIGHT_END, Figure.MEDIAN)).isPositive();
    assertThat(WEEKLY.bias(Approach.MIDPOINT, Figure.MEDIAN)).isCloseTo(0, within(1.0));
    assertThat(WEEKLY.bias(Approach.TURNBULL, Figure.MEDIAN)).isCloseTo(0, within(1.0));
    assertThat(DAILY.bias(Approach.TURNBULL, Figure.MEDIAN)).isCloseTo(0, within(1.0));
    assertThat(WEEKLY.bias(Approach.TURNBULL_BY_DAY, Figure.MEDIAN)).isCloseTo(0, within(1.0));
    assertThat(DAILY.bias(Approach.TURNBULL_BY_DAY, Figure.MEDIAN)).isCloseTo(0, within(1.0));
  }

  /** Nobody is asked between the first evening and day 6: the curve falls too late there. */
  @Test
  void days_on_which_nobody_is_asked_are_not_to_be_read_off() {
    double mean =
        WEEKLY
            .reads(Approach.TURNBULL)
            .mapToDouble(read -> read.inRelief().on(5))
            .average()
            .orElseThrow();

    assertThat(mean - ReliefSimulation.USUAL.inRelief(5)).isBetween(0.05, 0.15);
  }

  /** The simulation by which the design chose the estimator: 13.3 days, and 61 % on day 10. */
  @Test
  void the_truth_is_that_of_the_design() {
    TrueRelief all = new TrueRelief(1, 1.2, 18);

    assertThat(all.medianOfThoseInRelief(0)).isCloseTo(13.3, within(0.05));
    assertThat(all.inRelief(10)).isCloseTo(0.610, within(5e-4));
    assertThat(all.end(0.5)).isCloseTo(all.medianOfThoseInRelief(0), within(1e-12));
  }

  @Test
  void patients_are_assessed_by_the_rules_from_their_scores() {
    List<ReliefEpisode> episodes =
        SimulatedClinic.weekly(ReliefSimulation.USUAL, ReliefSimulation.PATIENTS).episodes(1);

    assertThat(episodes)
        .extracting(ReliefEpisode::status)
        .containsOnly(ReliefStatus.RESPONDER, ReliefStatus.NONRESPONDER);
    assertThat(episodes)
        .isEqualTo(
            SimulatedClinic.weekly(ReliefSimulation.USUAL, ReliefSimulation.PATIENTS).episodes(1));
  }

  @Test
  void the_plot_of_the_document_is_the_one_drawn() throws Exception {
    assertThat(Files.readString(ReliefSimulation.PLOT)).isEqualTo(SimulationPlot.draw());
  }
}
