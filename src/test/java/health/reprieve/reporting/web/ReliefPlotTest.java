package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.reporting.CurveFigure;
import health.reprieve.reporting.CurveFigure.AtDay;
import health.reprieve.reporting.CurveFigure.Step;
import health.reprieve.statistics.SurvivalRange;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Day 0 stands at x = 58 and day 84 at 428; no share at y = 174 and all at 12. */
class ReliefPlotTest {

  private static final Step DROP = new Step(0, 0.0, 1, 0.5);
  private static final Step FALL = new Step(7, 14.0, 0.5, 0.25);

  @Test
  void draws_lines_where_the_share_is_known_and_none_inside_a_fall() {
    ReliefPlot plot = new ReliefPlot(curve(35.0, List.of(DROP, FALL)));

    assertThat(plot.drawing().lines()).isEqualTo("M58.0 93.0H88.8" + "M119.7 133.5H212.2");
  }

  @Test
  void draws_a_rectangle_where_relief_was_lost_somewhere_inside() {
    ReliefPlot plot = new ReliefPlot(curve(35.0, List.of(DROP, FALL)));

    assertThat(plot.drawing().boxes())
        .containsExactly(new CurveDrawing.Box("88.8", "93.0", "30.8", "40.5"));
  }

  @Test
  void ends_where_too_few_are_known_in_relief() {
    ReliefPlot plot = new ReliefPlot(curve(10.5, List.of(DROP, FALL)));

    assertThat(plot.drawing().boxes())
        .containsExactly(new CurveDrawing.Box("88.8", "93.0", "15.4", "40.5"));
    assertThat(plot.drawing().lines()).isEqualTo("M58.0 93.0H88.8");
    assertThat(plot.drawing().endsEarly()).isTrue();
    assertThat(plot.drawing().endX()).isEqualTo("104.3");
  }

  @Test
  void never_draws_past_the_axis() {
    ReliefPlot plot = new ReliefPlot(curve(90.0, List.of(DROP, new Step(63, 98.0, 0.5, 0.1))));

    assertThat(plot.drawing().boxes())
        .containsExactly(new CurveDrawing.Box("335.5", "93.0", "92.5", "64.8"));
    assertThat(plot.drawing().endsEarly()).isFalse();
  }

  @Test
  void marks_stand_on_the_curve_each_place_once() {
    CurveFigure curve =
        new CurveFigure(
            35.0, 0.5, List.of(DROP, FALL), atDays(), List.of(21.0, 21.0), List.of(0.0), List.of());

    assertThat(new ReliefPlot(curve).drawing().diaryEnds()).isEqualTo("M150.5 129.5v8");
    assertThat(new ReliefPlot(curve).drawing().nextInfusions()).isEqualTo("M54.0 84.0h8l-4 7z");
  }

  @Test
  void the_ribbon_is_the_widest_that_fits_each_day_and_ends_with_the_curve() {
    CurveFigure curve =
        new CurveFigure(
            1.5,
            0.5,
            List.of(DROP),
            atDays(),
            List.of(),
            List.of(),
            List.of(
                new CurveFigure.Ribbon(0, 0.4, 0.6),
                new CurveFigure.Ribbon(1, 0.3, 0.5),
                new CurveFigure.Ribbon(2, 0.2, 0.4)));

    assertThat(new ReliefPlot(curve).drawing().ribbon())
        .isEqualTo(
            "M58.0 76.8L62.4 76.8L62.4 93.0L64.6 93.0"
                + "L64.6 141.6L62.4 141.6L62.4 125.4L58.0 125.4Z");
  }

  private static CurveFigure curve(double end, List<Step> steps) {
    return new CurveFigure(end, 0.5, steps, atDays(), List.of(), List.of(), List.of());
  }

  private static List<AtDay> atDays() {
    SurvivalRange half = new SurvivalRange(0.5, 0.5);
    return List.of(
        new AtDay(0, 5, 0, half, null),
        new AtDay(14, 5, 0, half, null),
        new AtDay(28, null, null, null, null));
  }
}
