package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.reporting.Trajectories;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * By hand: over 28 days a day is (912 − 84) / 28 = 29.571 wide, from 84 on; a point of pain is (206
 * − 14) / 10 = 19.2 high. Answers come 7 hours after the infusion's hour: day 2 is 2.2917.
 */
class OverlayPlotTest {

  private static final LocalDate DAY = LocalDate.of(2025, 5, 1);

  @Test
  void courses_start_again_from_day_0_with_their_own_answers_and_break_after_three_silent_days() {
    OverlayPlot plot =
        new OverlayPlot(
            new Trajectories()
                .course(DAY, 8)
                .answer(DAY.plusDays(2), 3)
                .answer(DAY.plusDays(12), 4)
                .answer(DAY.plusDays(15), 4)
                .course(DAY.plusDays(40), 6)
                .answer(DAY.plusDays(42), 2)
                .upTo(DAY.plusDays(60)));

    assertThat(plot.days()).isEqualTo(28);
    assertThat(plot.lines())
        .extracting(OverlayPlot.Line::path)
        .containsExactly("M151.8 148.4M447.5 129.2L536.2 129.2", "M151.8 167.6");
    assertThat(plot.lines())
        .extracting(OverlayPlot.Line::baselineY)
        .containsExactly("52.4", "90.8");
    assertThat(plot.beyond()).isZero();
  }

  @Test
  void answers_after_twelve_weeks_are_counted_and_not_drawn() {
    OverlayPlot plot =
        new OverlayPlot(
            new Trajectories()
                .course(DAY, 8)
                .answer(DAY.plusDays(2), 3)
                .answer(DAY.plusDays(90), 4)
                .upTo(DAY.plusDays(100)));

    assertThat(plot.days()).isEqualTo(84);
    assertThat(plot.beyond()).isEqualTo(1);
    assertThat(plot.lines().get(0).dots()).hasSize(1);
  }

  @Test
  void a_course_without_answers_has_only_its_baseline() {
    OverlayPlot plot = new OverlayPlot(new Trajectories().course(DAY, 8).upTo(DAY.plusDays(1)));

    assertThat(plot.lines().get(0).path()).isEmpty();
    assertThat(plot.lines().get(0).baselineY()).isEqualTo("52.4");
  }
}
