package health.reprieve.reporting;

import static health.reprieve.reporting.Courses.BACK;
import static health.reprieve.reporting.Courses.CRPS;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.reprieve.patients.ReportGroupView;
import health.reprieve.reporting.Courses.Answer;
import health.reprieve.reporting.CurveFigure.AtDay;
import org.junit.jupiter.api.Test;

/** Each test is an attack on what leaves the house: counts told beside one another. */
class ReleaseTest {

  private static final int SMALLEST = 11;

  private final Courses courses = new Courses();
  private int patients;

  @Test
  void twelve_courses_of_eleven_patients_would_tell_that_one_came_back() {
    add(CRPS, 11, new Answer(7, 3));
    courses.add(CRPS, 0, 8, new Answer(7, 3));

    ConditionRow row = courses.released(SMALLEST).rows().get(0);

    assertThat(row.patients()).isEqualTo(11);
    assertThat(row.courses()).isNull();
  }

  @Test
  void all_patients_beside_the_assessed_would_tell_the_few_that_are_silent() {
    add(CRPS, 24, new Answer(7, 3));
    add(CRPS, 3);

    ConditionRow row = courses.released(SMALLEST).rows().get(0);
    ConditionFigures figures = requireNonNull(row.figures());

    assertThat(figures.assessed()).isEqualTo(24);
    assertThat(figures.response().relief().interval()).isNotNull();
    assertThat(row.patients()).isNull();
    assertThat(figures.eligible()).isNull();
    assertThat(figures.baseline().n()).isNull();
    assertThat(figures.baseline().interval()).isNull();
  }

  @Test
  void an_unrounded_mean_would_tell_of_how_many_it_is() {
    add(CRPS, 24, new Answer(7, 3));
    courses.add(CRPS, 100, 7);

    MeanFigure baseline = requireNonNull(released(0).figures()).baseline();

    assertThat(baseline.mean()).isEqualTo(8.0);
    assertThat(baseline.sd()).isEqualTo(0.2);
  }

  @Test
  void the_last_line_minus_one_row_would_tell_what_the_other_row_holds_back() {
    add(CRPS, 24, new Answer(7, 3));
    add(CRPS, 3);
    add(BACK, 20, new Answer(7, 3));
    add(BACK, 15);

    ConditionReportView.Total total = requireNonNull(courses.released(SMALLEST).total());

    assertThat(requireNonNull(released(0).figures()).notAssessed()).isEqualTo(15);
    assertThat(requireNonNull(released(1).figures()).notAssessed()).isNull();
    assertThat(total.figures().assessed()).isEqualTo(44);
    assertThat(total.figures().notAssessed()).isNull();
    assertThat(total.figures().eligible()).isNull();
    assertThat(total.patients()).isNull();
  }

  @Test
  void the_rows_minus_the_last_line_would_tell_who_has_two_conditions() {
    add(CRPS, 20, new Answer(7, 3));
    add(BACK, 20, new Answer(7, 3));
    courses.add(BACK, 0, 8, new Answer(7, 3));

    ConditionReportView.Total total = requireNonNull(courses.released(SMALLEST).total());

    assertThat(released(0).patients()).isEqualTo(21);
    assertThat(released(1).patients()).isEqualTo(20);
    assertThat(total.patients()).isNull();
    assertThat(total.figures().assessed()).isNull();
    assertThat(total.figures().response().relief()).isEqualTo(ShareFigure.HELD_BACK);
  }

  /** Known in relief on days 0 and 7: 28 and 20 with CRPS, 36 and 24 with back pain. */
  @Test
  void the_last_line_minus_one_row_would_tell_how_few_of_the_other_are_at_risk() {
    add(CRPS, 20, new Answer(1, 3), new Answer(7, 3));
    add(CRPS, 8, new Answer(1, 3));
    add(BACK, 24, new Answer(1, 3), new Answer(7, 3));
    add(BACK, 12, new Answer(1, 3));

    ConditionReportView.Total total = requireNonNull(courses.released(SMALLEST).total());

    assertThat(curve(released(0)).at(7).known()).isEqualTo(24);
    assertThat(curve(released(1)).at(0).known()).isEqualTo(28);
    assertThat(curve(released(1)).at(7).known()).isNull();
    assertThat(total.figures().curve().at(0).known()).isEqualTo(64);
    assertThat(total.figures().curve().at(7).known()).isNull();
  }

  @Test
  void nobody_at_risk_beside_a_few_unsure_would_tell_the_few() {
    add(CRPS, 14, new Answer(1, 3), new Answer(2, 8), new Answer(3, 8));
    add(CRPS, 3, new Answer(1, 3), new Answer(8, 8), new Answer(9, 8));

    AtDay atDaySeven = curve(courses.released(SMALLEST).rows().get(0)).at(7);

    assertThat(atDaySeven.known()).isZero();
    assertThat(atDaySeven.unsure()).isNull();
  }

  @Test
  void two_thresholds_would_tell_the_few_between_them() {
    add(CRPS, 20, new Answer(7, 3));
    add(CRPS, 5, new Answer(7, 5));
    add(CRPS, 20, new Answer(7, 8));

    ConditionFigures figures = requireNonNull(released(0).figures());

    assertThat(figures.responseAt(30).relief().count()).isEqualTo(25);
    assertThat(figures.responseAt(50).relief()).isEqualTo(ShareFigure.HELD_BACK);
  }

  @Test
  void the_rate_without_carry_over_would_tell_of_the_few_carried_over() {
    add(CRPS, 30, new Answer(7, 3));
    add(CRPS, 30, new Answer(7, 8));
    courses.carriedOver();

    SensitivityFigures figures = requireNonNull(released(0).figures()).sensitivity();

    assertThat(figures.carriedOver()).isNull();
    assertThat(figures.withoutCarryOver()).isEqualTo(ShareFigure.HELD_BACK);
  }

  @Test
  void no_single_patients_days_leave_the_house() {
    add(CRPS, 30, new Answer(7, 3), new Answer(14, 3));
    add(CRPS, 30, new Answer(7, 8));

    CurveFigure curve = requireNonNull(released(0).figures()).curve();

    assertThat(curve.start()).isEqualTo(0.5);
    assertThat(curve.diaryEnds()).isEmpty();
  }

  /** 30 of 60 have relief; 4 of them lose it between days 7 and 14, 13 between days 14 and 28. */
  @Test
  void shares_and_steps_of_a_curve_would_tell_how_few_lost_relief_between_two_days() {
    add(CRPS, 13, new Answer(7, 3), new Answer(14, 3), new Answer(28, 3));
    add(CRPS, 4, new Answer(7, 3), new Answer(9, 8), new Answer(10, 8));
    add(CRPS, 13, new Answer(7, 3), new Answer(14, 3), new Answer(20, 8), new Answer(21, 8));
    add(CRPS, 30, new Answer(7, 8));

    CurveFigure page = curve(courses.shown(5).rows().get(0));
    CurveFigure file = curve(released(0));

    assertThat(page.at(14).known()).isEqualTo(26);
    assertThat(page.steps()).hasSizeGreaterThan(2);
    assertThat(file.at(14).known()).isNull();
    assertThat(file.at(14).share()).isNull();
    assertThat(file.at(14).band()).isNull();
    assertThat(file.steps())
        .singleElement()
        .satisfies(
            step -> {
              assertThat(step.fromDay()).isEqualTo(7);
              assertThat(step.toDay()).isEqualTo(28);
              assertThat(step.before()).isCloseTo(0.5, within(1e-9));
              assertThat(step.after()).isCloseTo(13 / 60.0, within(1e-9));
            });
    assertThat(file.endsAtDay()).isEqualTo(28.0);
  }

  @Test
  void a_curve_of_which_no_day_is_told_is_not_told() {
    add(CRPS, 12, new Answer(1, 3), new Answer(8, 3));
    add(CRPS, 3, new Answer(1, 3));
    add(CRPS, 30, new Answer(1, 8));

    CurveFigure file = curve(released(0));

    assertThat(file.at(0).known()).isEqualTo(15);
    assertThat(file.steps()).isEmpty();
    assertThat(file.endsAtDay()).isNull();
    assertThat(file.start()).isNull();
  }

  /** Of 15 patients with two conditions 3 are not assessed for the second one. */
  @Test
  void what_the_rows_exceed_the_last_line_by_is_told_about_like_a_line() {
    add(CRPS, 40, new Answer(7, 3));
    add(BACK, 30, new Answer(7, 3));
    for (int patient = 0; patient < 15; patient++) {
      courses.add(BACK, patient, 8, patient < 3 ? new Answer[0] : answers(new Answer(7, 3)));
    }
    add(BACK, 12);

    ConditionReportView.Total total = requireNonNull(courses.released(SMALLEST).total());

    assertThat(released(0).patients()).isEqualTo(57);
    assertThat(requireNonNull(released(0).figures()).notAssessed()).isEqualTo(15);
    assertThat(total.figures().assessed()).isEqualTo(70);
    assertThat(total.figures().eligible()).isNull();
    assertThat(total.patients()).isNull();
  }

  /** 20 patients with CRPS, 17 with back pain, 16 with both: one has back pain only. */
  @Test
  void the_last_line_minus_one_row_would_tell_how_few_have_nothing_else() {
    add(CRPS, 20, new Answer(7, 3));
    for (int patient = 4; patient <= 20; patient++) {
      courses.add(BACK, patient, 8, new Answer(7, 3));
    }

    ConditionReportView.Total total = requireNonNull(courses.released(SMALLEST).total());

    assertThat(courses.released(SMALLEST).rows()).hasSize(2);
    assertThat(total.patients()).isNull();
  }

  /**
   * 30 patients with CRPS alone, 30 with back pain alone and 30 with both: of the second 30 one has
   * a baseline below the minimum, which the last line minus the first row would tell.
   */
  @Test
  void the_last_line_minus_one_row_would_tell_how_few_of_the_rest_were_left_out() {
    low(CRPS, 11);
    add(CRPS, 19, new Answer(7, 3));
    add(CRPS, 30, new Answer(7, 3));
    for (int patient = 30; patient < 60; patient++) {
      boolean low = patient < 41;
      courses.add(BACK, patient, low ? 2 : 8, low ? new Answer[0] : answers(new Answer(7, 3)));
    }
    low(BACK, 1);
    add(BACK, 29, new Answer(7, 3));

    ConditionReportView.Total total = requireNonNull(courses.released(SMALLEST).total());

    assertThat(total.patients() == null || total.figures().eligible() == null).isTrue();
  }

  private static Answer[] answers(Answer... answers) {
    return answers;
  }

  @Test
  void where_nobody_is_few_everything_is_told() {
    add(CRPS, 30, new Answer(7, 3), new Answer(14, 3));
    add(CRPS, 30, new Answer(7, 8));

    ConditionReportView report = courses.released(SMALLEST);

    assertThat(requireNonNull(report.total()).patients()).isEqualTo(60);
    assertThat(requireNonNull(report.total()).figures().sources().values()).containsExactly(60);
  }

  private static CurveFigure curve(ConditionRow row) {
    return requireNonNull(row.figures()).curve();
  }

  private ConditionRow released(int row) {
    return courses.released(SMALLEST).rows().get(row);
  }

  /** With a baseline below the definition's minimum. */
  private void low(ReportGroupView group, int number) {
    for (int i = 0; i < number; i++) {
      courses.add(group, patients++, 2);
    }
  }

  private void add(ReportGroupView group, int number, Answer... answers) {
    for (int i = 0; i < number; i++) {
      courses.add(group, patients++, 8, answers);
    }
  }
}
