package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.reporting.Trajectories;
import health.reprieve.reporting.TrajectoryPeriod;
import health.reprieve.reporting.web.TrajectoryPlot.Band;
import health.reprieve.reporting.web.TrajectoryPlot.Label;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * By hand: over 100 days a day is (912 − 34) / 100 = 8.78 wide, from 34 on; a point of pain is (278
 * − 46) / 10 = 23.2 high, from 278 up.
 */
class TrajectoryPlotTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 5, 1);
  private static final LocalDate TODAY = FIRST.plusDays(100);

  private static LocalDate day(int number) {
    return FIRST.plusDays(number);
  }

  private static TrajectoryPlot plot(Trajectories trajectory) {
    return new TrajectoryPlot(trajectory.upTo(TODAY));
  }

  @Test
  void the_line_goes_on_over_two_silent_days_and_breaks_after_three() {
    TrajectoryPlot plot =
        plot(new Trajectories().answer(day(0), 7).answer(day(3), 5).answer(day(7), 5));

    assertThat(plot.line()).isEqualTo("M34.0 115.6L60.3 162.0M95.5 162.0");
    assertThat(plot.dots()).hasSize(3);
  }

  @Test
  void relief_is_known_between_its_first_and_last_answer_and_lost_before_the_next() {
    TrajectoryPlot plot =
        plot(
            new Trajectories()
                .course(day(0), 8)
                .answer(day(2), 3)
                .answer(day(20), 4)
                .answer(day(25), 7)
                .answer(day(26), 7));

    assertThat(plot.known()).containsExactly(new Band("51.6", "158.0"));
    assertThat(plot.lost()).containsExactly(new Band("209.6", "43.9"));
    assertThat(plot.edges()).isEqualTo("M209.6 46V278M253.5 46V278");
    assertThat(plot.open()).isEmpty();
    assertThat(plot.nextInfusions()).isEmpty();
  }

  @Test
  void baseline_and_relief_line_lie_at_the_baseline_and_thirty_percent_below() {
    TrajectoryPlot plot =
        plot(
            new Trajectories()
                .answer(day(0), 8)
                .course(day(10), 8)
                .answer(day(11), 3)
                .course(day(50), 6));

    assertThat(plot.baselines()).isEqualTo("M60.3 92.4H473.0" + "M411.5 138.8H912.0");
    assertThat(plot.reliefLines()).isEqualTo("M121.8 148.1H473.0" + "M473.0 180.6H912.0");
  }

  @Test
  void without_a_loss_the_last_answer_in_relief_is_a_dotted_edge() {
    TrajectoryPlot plot =
        plot(new Trajectories().course(day(0), 8).answer(day(2), 3).answer(day(20), 4));

    assertThat(plot.known()).containsExactly(new Band("51.6", "158.0"));
    assertThat(plot.lost()).isEmpty();
    assertThat(plot.edges()).isEmpty();
    assertThat(plot.open()).isEqualTo("M209.6 46V278");
  }

  @Test
  void a_next_infusion_before_any_loss_is_a_triangle_at_the_last_answer_in_relief() {
    TrajectoryPlot plot =
        plot(
            new Trajectories()
                .course(day(0), 8)
                .answer(day(2), 3)
                .answer(day(20), 4)
                .course(day(28), 7));

    assertThat(plot.nextInfusions()).isEqualTo("M205.6 48h8l-4 7z");
    assertThat(plot.open()).isEqualTo("M209.6 46V278");
    assertThat(plot.infusions()).containsExactly("34.0", "279.8");
  }

  @Test
  void without_relief_nothing_is_shaded() {
    TrajectoryPlot plot =
        plot(new Trajectories().course(day(0), 8).answer(day(2), 8).answer(day(5), 7));

    assertThat(plot.known()).isEmpty();
    assertThat(plot.lost()).isEmpty();
    assertThat(plot.open()).isEmpty();
    assertThat(plot.reliefLines()).isNotEmpty();
  }

  @Test
  void one_answer_in_relief_is_an_edge_without_width() {
    TrajectoryPlot plot = plot(new Trajectories().course(day(0), 8).answer(day(2), 3));

    assertThat(plot.known()).containsExactly(new Band("51.6", "0.0"));
    assertThat(plot.open()).isEqualTo("M51.6 46V278");
    assertThat(plot.line()).isEqualTo("M51.6 208.4");
  }

  @Test
  void a_course_below_the_minimum_or_without_baseline_is_named_so_and_has_no_relief_line() {
    TrajectoryPlot plot =
        plot(new Trajectories().course(day(0), 3).answer(day(2), 1).course(day(60), 0));

    assertThat(plot.reliefLines()).isEmpty();
    assertThat(plot.baselines()).isEqualTo("M34.0 208.4H560.8");
    assertThat(plot.labels())
        .containsExactly(
            new Label("31.0", 22, "1 · not counted"), new Label("557.8", 22, "2 · not counted"));
  }

  @Test
  void names_of_courses_that_stand_close_go_to_a_second_row() {
    TrajectoryPlot plot =
        plot(new Trajectories().course(day(0), 8).course(day(1), 8).course(day(50), 8));

    assertThat(plot.labels()).extracting(Label::y).containsExactly(22, 10, 22);
  }

  @Test
  void answers_without_a_course_are_shown_all_the_same() {
    TrajectoryPlot plot = plot(new Trajectories().answer(day(0), 7));

    assertThat(plot.dots()).hasSize(1);
    assertThat(plot.labels()).isEmpty();
    assertThat(plot.baselines()).isEmpty();
  }

  @Test
  void a_patient_without_anything_has_no_condition() {
    var view = new Trajectories().upTo(TODAY);

    assertThat(view.condition()).isNull();
    assertThat(new TrajectoryPlot(view).line()).isEmpty();
    assertThat(view.first()).isEqualTo(TODAY.minusDays(29));
  }

  @Test
  void days_stand_equally_apart_when_the_clock_changes() {
    LocalDate springForward = LocalDate.of(2026, 3, 8);
    LocalDate fallBack = LocalDate.of(2026, 11, 1);
    for (LocalDate change : new LocalDate[] {springForward, fallBack}) {
      LocalDate first = change.minusDays(50);
      Trajectories trajectory = new Trajectories().answer(first, 9);
      for (int around = -1; around <= 1; around++) {
        trajectory.answer(change.plusDays(around), 5);
      }
      TrajectoryPlot plot = new TrajectoryPlot(trajectory.upTo(first.plusDays(100)));

      assertThat(plot.line()).as("%s", change).endsWith("M464.2 162.0L473.0 162.0L481.8 162.0");
    }
  }

  @Test
  void a_shorter_period_cuts_what_lies_before_it() {
    Trajectories trajectory =
        new Trajectories().answer(day(0), 7).course(day(1), 8).answer(day(2), 3);
    for (int answered = 10; answered <= 60; answered += 10) {
      trajectory.answer(day(answered), 3);
    }
    TrajectoryPlot plot =
        new TrajectoryPlot(trajectory.course(day(64), 8).upTo(TODAY, TrajectoryPeriod.COURSE));

    assertThat(plot.axis().first()).isEqualTo(day(50));
    assertThat(plot.dots()).hasSize(2);
    assertThat(plot.known()).containsExactly(new Band("34.0", "175.6"));
    assertThat(plot.labels()).extracting(Label::text).containsExactly("2");
  }

  @Test
  void the_usual_period_is_all_there_is_but_no_more_than_the_last_year_if_that_shows_anything() {
    Trajectories fresh = new Trajectories().answer(TODAY.minusDays(60), 7);
    Trajectories longKnown =
        new Trajectories().answer(TODAY.minusDays(500), 7).answer(TODAY.minusDays(10), 6);
    Trajectories longAway = new Trajectories().answer(TODAY.minusDays(500), 7);

    assertThat(fresh.upTo(TODAY, null).first()).isEqualTo(TODAY.minusDays(60));
    assertThat(fresh.upTo(TODAY, null).period()).isEqualTo(TrajectoryPeriod.WHOLE);
    assertThat(longKnown.upTo(TODAY, null).period()).isEqualTo(TrajectoryPeriod.YEAR);
    assertThat(longAway.upTo(TODAY, null).first()).isEqualTo(TODAY.minusDays(500));
  }
}
