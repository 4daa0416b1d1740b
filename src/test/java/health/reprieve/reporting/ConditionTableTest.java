package health.reprieve.reporting;

import static health.reprieve.reporting.Courses.BACK;
import static health.reprieve.reporting.Courses.CRPS;
import static health.reprieve.reporting.Courses.MIGRAINE;
import static health.reprieve.reporting.Courses.MOOD;
import static java.util.Objects.requireNonNull;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.reporting.Courses.Answer;
import health.reprieve.statistics.CensoredInterval;
import java.util.List;
import org.junit.jupiter.api.Test;

class ConditionTableTest {

  private static final Answer RELIEF = new Answer(7, 3);
  private static final Answer NO_RELIEF = new Answer(7, 8);

  @Test
  void rows_stand_by_number_of_patients_never_by_result() {
    ConditionTable table =
        new Courses()
            .add(CRPS, 1, 8, RELIEF)
            .add(MIGRAINE, 2, 8, NO_RELIEF)
            .add(MIGRAINE, 3, 8, NO_RELIEF)
            .table(1);

    assertThat(table.rows()).extracting(ConditionRow::name).containsExactly("MIGRAINE", "CRPS");
    assertThat(table.withoutCourses()).containsExactly("BACK", "MOOD");
  }

  @Test
  void both_30_and_50_percent_stand_beside_the_threshold_of_the_definition() {
    ConditionFigures figures =
        figures(
            new Courses()
                .add(CRPS, 1, 8, new Answer(7, 5))
                .add(CRPS, 2, 8, new Answer(7, 4))
                .table(1)
                .rows()
                .get(0));

    assertThat(figures.responses()).extracting(ResponseFigure::percent).containsExactly(30, 50);
    assertThat(figures.responseAt(30).relief().count()).isEqualTo(2);
    assertThat(figures.responseAt(50).relief().count()).isEqualTo(1);
  }

  @Test
  void two_points_less_is_relief_by_its_own_measure() {
    ConditionFigures figures =
        figures(
            new Courses()
                .add(CRPS, 1, 8, new Answer(7, 6))
                .add(CRPS, 2, 5, new Answer(7, 3))
                .add(CRPS, 3, 5, new Answer(7, 4))
                .table(1)
                .rows()
                .get(0));

    assertThat(figures.sensitivity().twoPoints().count()).isEqualTo(2);
    assertThat(figures.response().relief().count()).isEqualTo(1);
  }

  @Test
  void the_silent_have_relief_in_the_best_case_and_none_in_the_worst_at_every_threshold() {
    ConditionFigures figures =
        figures(
            new Courses()
                .add(CRPS, 1, 8, RELIEF)
                .add(CRPS, 2, 8, NO_RELIEF)
                .add(CRPS, 3, 8)
                .add(CRPS, 4, 8, new Answer(7, 5))
                .table(1)
                .rows()
                .get(0));

    assertThat(figures.responseAt(30).worstCase().count()).isEqualTo(2);
    assertThat(figures.responseAt(30).bestCase().count()).isEqualTo(3);
    assertThat(figures.responseAt(50).worstCase().count()).isEqualTo(1);
    assertThat(figures.responseAt(50).bestCase().count()).isEqualTo(2);
    assertThat(figures.responseAt(50).worstCase().total()).isEqualTo(4);
    assertThat(figures.responseAt(50).bestCase().total()).isEqualTo(4);
  }

  @Test
  void courses_begun_in_relief_of_the_one_before_are_flagged_and_left_out_beside() {
    SensitivityFigures figures =
        figures(
                new Courses()
                    .add(CRPS, 1, 8, RELIEF)
                    .add(CRPS, 2, 8, NO_RELIEF)
                    .carriedOver()
                    .table(1)
                    .rows()
                    .get(0))
            .sensitivity();

    assertThat(figures.carriedOver()).isEqualTo(1);
    assertThat(figures.withoutCarryOver().total()).isEqualTo(1);
    assertThat(figures.withoutCarryOver().count()).isEqualTo(1);
  }

  @Test
  void each_source_of_the_baseline_has_its_own_line() {
    SensitivityFigures figures =
        figures(new Courses().add(CRPS, 1, 8, RELIEF).table(1).rows().get(0)).sensitivity();

    assertThat(figures.bySource()).containsOnlyKeys(BaselineSource.CLINIC_AVERAGE);
    assertThat(requireNonNull(figures.bySource().get(BaselineSource.CLINIC_AVERAGE)).patients())
        .isEqualTo(1);
  }

  @Test
  void a_condition_of_too_few_patients_has_no_figures_and_leaves_the_total() {
    Courses courses = new Courses().add(MIGRAINE, 9, 8, RELIEF);
    for (int patient = 1; patient <= 5; patient++) {
      courses.add(CRPS, patient, 8, RELIEF);
    }
    ConditionTable table = courses.table(5);
    List<ConditionRow> rows = table.rows();

    assertThat(rows.get(0).state()).isEqualTo(ConditionRow.State.SHOWN);
    assertThat(rows.get(1).state()).isEqualTo(ConditionRow.State.TOO_FEW);
    assertThat(rows.get(1).figures()).isNull();
    assertThat(requireNonNull(courses.total(table)).patients()).isEqualTo(5);
  }

  @Test
  void mood_disorders_never_get_a_figure_of_pain() {
    Courses courses = new Courses().add(MOOD, 1, 8, RELIEF);
    ConditionTable table = courses.table(1);

    assertThat(table.rows().get(0).state()).isEqualTo(ConditionRow.State.OTHER_MEASURE);
    assertThat(table.rows().get(0).figures()).isNull();
    assertThat(courses.total(table)).isNull();
  }

  @Test
  void the_total_counts_a_patient_of_two_conditions_once() {
    Courses courses = new Courses().add(CRPS, 1, 8, NO_RELIEF).add(BACK, 1, 8, RELIEF);
    ConditionReportView.Total total = requireNonNull(courses.total(courses.table(1)));

    assertThat(total.patients()).isEqualTo(1);
    assertThat(total.courses()).isEqualTo(2);
    assertThat(total.figures().responseAt(30).relief().count()).isZero();
  }

  @Test
  void a_low_or_missing_baseline_is_in_no_denominator_but_counted() {
    ConditionFigures figures =
        figures(
            new Courses()
                .add(CRPS, 1, 8, RELIEF)
                .add(CRPS, 2, 3, RELIEF)
                .add(CRPS, 3, 0, RELIEF)
                .table(1)
                .rows()
                .get(0));

    assertThat(figures.belowMinimum()).isEqualTo(1);
    assertThat(figures.withoutBaseline()).isEqualTo(1);
    assertThat(figures.eligible()).isEqualTo(1);
    assertThat(figures.baseline().n()).isEqualTo(1);
    assertThat(figures.change().n()).isEqualTo(1);
  }

  @Test
  void the_silent_stand_beside_the_rate_and_in_its_worst_case() {
    ConditionFigures figures =
        figures(new Courses().add(CRPS, 1, 8, RELIEF).add(CRPS, 2, 8).table(1).rows().get(0));
    ResponseFigure response = figures.response();

    assertThat(figures.notAssessed()).isEqualTo(1);
    assertThat(figures.withoutDaySeven()).isEqualTo(1);
    assertThat(requireNonNull(response.relief().share())).isEqualTo(1, within(1e-12));
    assertThat(requireNonNull(figures.response().worstCase().share()))
        .isEqualTo(0.5, within(1e-12));
  }

  @Test
  void a_course_that_is_not_over_is_counted_as_not_yet_due_and_in_no_other_figure() {
    ConditionFigures figures =
        figures(
            new Courses()
                .add(CRPS, 1, 8, RELIEF)
                .add(CRPS, 2, 8, NO_RELIEF)
                .add(CRPS, 3, 8, new Answer(1, 8))
                .notYetDue()
                .add(CRPS, 4, 8, new Answer(1, 2))
                .notYetDue()
                .add(CRPS, 5, 8)
                .notYetDue()
                .add(CRPS, 6, 3)
                .notYetDue()
                .table(1)
                .rows()
                .get(0));

    assertThat(figures.notYetDue()).isEqualTo(3);
    assertThat(figures.belowMinimum()).isEqualTo(1);
    assertThat(figures.eligible()).isEqualTo(2);
    assertThat(figures.assessed()).isEqualTo(2);
    assertThat(figures.notAssessed()).isZero();
    assertThat(figures.withoutDaySeven()).isZero();
    assertThat(figures.responseAt(50).relief().total()).isEqualTo(2);
    assertThat(figures.response().bestCase().count()).isEqualTo(1);
    assertThat(figures.response().bestCase().total()).isEqualTo(2);
    assertThat(figures.lasts().n()).isEqualTo(1);
    assertThat(requireNonNull(figures.cumulative()).eligible()).isEqualTo(2);
    assertThat(figures.sensitivity().twoPoints().total()).isEqualTo(2);
  }

  @Test
  void fewer_than_the_smallest_cell_with_relief_have_no_median() {
    Courses courses = new Courses();
    for (int patient = 1; patient <= 8; patient++) {
      courses.add(CRPS, patient, 8, patient <= 4 ? RELIEF : NO_RELIEF);
    }
    ConditionFigures figures = figures(courses.table(5).rows().get(0));

    assertThat(figures.responseAt(30).relief().share()).isNotNull();
    assertThat(figures.lasts().n()).isEqualTo(4);
    assertThat(figures.lasts().median()).isNull();
    assertThat(figures.onset().median()).isNull();
    assertThat(figures.curve().endsAtDay()).isNull();
    assertThat(figures.curve().at(0).known()).isNull();
    assertThat(figures.curve().at(14).known()).isZero();
  }

  @Test
  void a_next_infusion_hides_the_loss_and_bounds_it() {
    ConditionFigures figures =
        figures(
            new Courses().add(CRPS, 1, 8, 21, RELIEF, new Answer(14, 4)).table(1).rows().get(0));

    assertThat(figures.cutShort()).isEqualTo(1);
    assertThat(requireNonNull(figures.lasts().median()).isOpenEnded()).isTrue();
    assertThat(figures.lastsIfRetreatmentIsLoss().median()).isEqualTo(new CensoredInterval(14, 21));
  }

  /** Five patients, each in relief on day 1 and not on days 8 and 9: on day 7 nobody knows. */
  @Test
  void where_nobody_is_known_in_relief_the_unsure_are_told_unless_few() {
    Courses courses = new Courses();
    for (int patient = 1; patient <= 5; patient++) {
      courses.add(CRPS, patient, 8, new Answer(1, 3), new Answer(8, 8), new Answer(9, 8));
    }

    CurveFigure enough = figures(courses.table(5).rows().get(0)).curve();
    CurveFigure few = figures(courses.add(CRPS, 6, 8, NO_RELIEF).table(6).rows().get(0)).curve();

    assertThat(enough.at(7).known()).isZero();
    assertThat(enough.at(7).unsure()).isEqualTo(5);
    assertThat(few.at(7).known()).isZero();
    assertThat(few.at(7).unsure()).isNull();
  }

  private static ConditionFigures figures(ConditionRow row) {
    return requireNonNull(row.figures());
  }
}
