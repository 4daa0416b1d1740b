package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.reporting.Trajectories;
import health.reprieve.reporting.TrajectoryPeriod;
import health.reprieve.reporting.TrajectoryScale;
import health.reprieve.reporting.TrajectoryView;
import health.reprieve.reporting.web.TrajectoryPlot.Label;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/**
 * By hand: over 100 days a day is (912 − 34) / 100 = 8.78 wide, from 34 on; a point of the PHQ-9 is
 * (278 − 46) / 27 = 8.593 high, from 278 up.
 */
class MoodTrajectoryTest {

  private static final LocalDate FIRST = LocalDate.of(2025, 5, 1);
  private static final LocalDate TODAY = FIRST.plusDays(100);

  private static LocalDate day(int number) {
    return FIRST.plusDays(number);
  }

  @Test
  void the_line_goes_on_over_the_two_weeks_that_a_sheet_looks_back_and_no_longer() {
    TrajectoryView view =
        new Trajectories()
            .sheet(day(0), 18)
            .moodCourse(day(1), "18", "9")
            .sheet(day(14), 9)
            .sheet(day(29), 9)
            .upTo(TODAY);

    assertThat(view.scale()).isEqualTo(TrajectoryScale.PHQ9);
    assertThat(new TrajectoryPlot(view).line()).isEqualTo("M34.0 123.3L156.9 200.7M288.6 200.7");
  }

  @Test
  void the_response_line_is_half_the_total_before_and_missing_where_that_was_remission() {
    TrajectoryPlot plot =
        new TrajectoryPlot(
            new Trajectories()
                .sheet(day(0), 20)
                .moodCourse(day(10), "20", "9")
                .moodCourse(day(50), "4", null)
                .upTo(TODAY));

    assertThat(plot.baselines()).isEqualTo("M34.0 106.1H473.0" + "M350.1 243.6H912.0");
    assertThat(plot.reliefLines()).isEqualTo("M121.8 192.1H473.0");
    assertThat(plot.labels())
        .containsExactly(new Label("118.8", 22, "1"), new Label("470.0", 22, "2 · not counted"));
    assertThat(plot.known())
        .as("one sheet: no stretch of days")
        .extracting("width")
        .containsExactly("0.0");
    assertThat(plot.open()).as("the last sheet in response, day 30").isEqualTo("M297.4 46V278");
  }

  /** A point is (206 − 14) / 27 high; the sheet came 7 days and 7 hours after the infusion. */
  @Test
  void courses_start_again_from_day_0_with_their_own_sheets() {
    OverlayPlot plot =
        new OverlayPlot(
            new Trajectories().moodCourse(day(0), "18", "9").sheet(day(7), 9).upTo(TODAY));

    assertThat(plot.lines())
        .extracting(OverlayPlot.Line::path, OverlayPlot.Line::baselineY)
        .containsExactly(tuple("M299.6 142.0", "78.0"));
  }

  @Test
  void pain_and_mood_are_each_on_their_own_plot() {
    Trajectories both =
        new Trajectories()
            .course(day(0), 8)
            .answer(day(2), 3)
            .sheet(day(30), 18)
            .moodCourse(day(31), "18", "8")
            .answer(day(32), 4)
            .sheet(day(50), 8);

    TrajectoryView mood = both.upTo(TODAY);
    TrajectoryView pain = both.upTo(TODAY, TrajectoryPeriod.WHOLE, ReportGroupCode.of("CRPS"));

    assertThat(mood.answers()).isEmpty();
    assertThat(mood.shownPoints()).extracting("value").containsExactly(18.0, 8.0);
    assertThat(mood.courses()).hasSize(1);
    assertThat(mood.shownInfusions()).as("of any condition").hasSize(2);
    assertThat(pain.sheets()).isEmpty();
    assertThat(pain.shownPoints()).extracting("value").containsExactly(3.0, 4.0);
    assertThat(pain.scale()).isEqualTo(TrajectoryScale.PAIN);
    assertThat(pain.conditions()).isEqualTo(mood.conditions()).hasSize(2);
  }

  /** As where the condition came to be reported on the PHQ-9 just now. */
  @Test
  void pain_is_never_told_as_a_response() {
    TrajectoryView view =
        new Trajectories()
            .moodCourse(day(1), "18", "4")
            .sheet(day(0), 18)
            .answer(day(2), 3)
            .notAssessedOnMood()
            .upTo(TODAY);

    assertThat(view.courses().get(0).relief().status()).isEqualTo(ReliefStatus.NOT_ASSESSED);
    assertThat(new TrajectoryPlot(view).open()).isEmpty();
  }

  @Test
  void sheets_without_a_course_make_no_condition() {
    assertThat(new Trajectories().sheet(day(0), 12).upTo(TODAY).condition()).isNull();
  }

  @Test
  void its_text_alternative_tells_the_totals() {
    TrajectoryView view =
        new Trajectories().sheet(day(0), 18).moodCourse(day(1), "18", "4").upTo(TODAY);

    assertThat(new TrajectoryWords(view).description())
        .isEqualTo(
            "PHQ-9 totals, 0 to 27. 1 sheet, 1 course. Course 1, 2 May 2025: total before 18,"
                + " after 4, response, remission, lasted over 20.2 days, last sheet in response.");
  }
}
