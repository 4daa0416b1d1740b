package health.reprieve.reporting.web;

import static health.reprieve.reporting.Courses.BACK;
import static health.reprieve.reporting.Courses.CRPS;
import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.reporting.ConditionRow;
import health.reprieve.reporting.Courses;
import health.reprieve.reporting.Courses.Answer;
import health.reprieve.reporting.CurveFigure.AtDay;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * Day 0 stands at x = 46 and day 84 at 1040; no share at y = 264 and all at 14. Of five with CRPS
 * two have no relief, two lose it after day 7 and by day 14, one is in relief on day 21. Two with
 * back pain are in relief on day 28 and are treated again on day 30.
 */
class CurvesPlotTest {

  private static final Answer RELIEF = new Answer(7, 3);

  private final Courses courses = new Courses();

  CurvesPlotTest() {
    for (int patient = 1; patient <= 2; patient++) {
      courses.add(CRPS, patient, 8, new Answer(7, 8));
      courses.add(CRPS, patient + 10, 8, RELIEF, new Answer(14, 8), new Answer(15, 8));
      courses.add(BACK, patient + 20, 8, 30, RELIEF, new Answer(28, 3));
    }
    courses.add(CRPS, 30, 8, RELIEF, new Answer(21, 3));
  }

  @Test
  void each_condition_has_its_line_its_rectangles_and_its_marks() {
    List<CurvesPlot.Line> lines = new CurvesPlot(courses.shown(1)).lines();
    CurveDrawing crps = lines.get(0).drawing();
    CurveDrawing back = lines.get(1).drawing();

    assertThat(crps.lines()).isEqualTo("M46.0 114.0H128.8" + "M211.7 214.0H294.5");
    assertThat(crps.boxes())
        .containsExactly(new CurveDrawing.Box("128.8", "114.0", "82.8", "100.0"));
    assertThat(crps.diaryEnds()).isEqualTo("M294.5 210.0v8");
    assertThat(crps.nextInfusions()).isEmpty();
    assertThat(back.lines()).isEqualTo("M46.0 14.0H377.3");
    assertThat(back.boxes()).isEmpty();
    assertThat(back.nextInfusions()).isEqualTo("M373.3 5.0h8l-4 7z");
  }

  @Test
  void each_line_has_its_name_at_its_end() {
    assertThat(new CurvesPlot(courses.shown(1)).lines())
        .extracting(CurvesPlot.Line::label)
        .containsExactly(
            new EndLabel("CRPS", "306.5", "218.0", "M294.5 214.0L304.5 214.0"),
            new EndLabel("BACK", "389.3", "18.0", "M377.3 14.0L387.3 14.0"));
  }

  @Test
  void a_condition_held_back_elsewhere_is_not_drawn() {
    List<CurvesPlot.Line> lines = new CurvesPlot(courses.shown(3)).lines();

    assertThat(lines)
        .extracting(CurvesPlot.Line::row)
        .extracting(ConditionRow::name)
        .containsExactly("CRPS");
    assertThat(lines.get(0).drawing().endX()).isEqualTo("128.8");
  }

  @Test
  void the_words_beside_the_picture_say_what_it_shows() {
    assertThat(new CurvesPlot(courses.shown(1)).description())
        .isEqualTo(
            "CRPS: starts at 60 % of all assessed; 20 % at day 14; too few known at day 28; drawn up to day 21."
                + " BACK: starts at 100 % of all assessed; 100 % at day 14; 100 % at day 28; drawn up to day 28.");
  }

  @Test
  void few_unsure_are_told_where_some_are_known_and_not_where_nobody_is() {
    assertThat(CurvesPlot.unsure(new AtDay(14, 8, 2, null, null), 5)).isEqualTo("2 unsure");
    assertThat(CurvesPlot.unsure(new AtDay(14, 8, 0, null, null), 5)).isEmpty();
    assertThat(CurvesPlot.unsure(new AtDay(14, 0, null, null, null), 5)).isEqualTo("<5 unsure");
    assertThat(CurvesPlot.unsure(new AtDay(14, null, null, null, null), 5)).isEmpty();
  }
}
