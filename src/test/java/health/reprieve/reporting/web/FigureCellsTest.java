package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.reporting.ConditionFigures;
import health.reprieve.reporting.Courses;
import health.reprieve.reporting.Courses.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Each cell stands under its name; what is held back is an empty cell. */
class FigureCellsTest {

  private static final int SMALLEST = 11;
  private static final List<Integer> THRESHOLDS = List.of(30, 50);

  @Test
  void a_rate_of_few_is_left_out_and_so_is_one_of_all_but_few() {
    Map<String, Object> few = cells(patients(5, 20, 0));
    Map<String, Object> allButFew = cells(patients(20, 5, 0));

    for (Map<String, Object> cells : List.of(few, allButFew)) {
      assertThat(cells).containsEntry("change_n", 25);
      assertThat(cells).containsEntry("relief_30_percent_count", "");
      assertThat(cells).containsEntry("relief_30_percent_share", "");
      assertThat(cells).containsEntry("relief_30_percent_lower", "");
    }
  }

  @Test
  void a_rate_of_many_of_many_is_told() {
    Map<String, Object> cells = cells(patients(12, 12, 0));

    assertThat(cells).containsEntry("relief_30_percent_count", 12);
    assertThat(cells).containsEntry("relief_30_percent_of", 24);
    assertThat(cells).containsEntry("relief_30_percent_share", 0.5);
    assertThat(cells).containsEntry("relief_50_percent_worst_case_of", 24);
    assertThat(cells).containsEntry("relief_50_percent_best_case_count", 12);
    assertThat(cells).containsEntry("baseline_clinic_average_n", 24);
    assertThat(cells).containsEntry("not_assessed", 0);
    assertThat(cells).containsEntry("carried_over", 0);
  }

  @Test
  void those_at_risk_stand_beside_the_shares_from_day_0_on() {
    Map<String, Object> cells = cells(patients(12, 12, 0));

    assertThat(cells).containsEntry("at_risk_day_0", 12);
    assertThat(cells).containsEntry("at_risk_day_7", 12);
    assertThat(cells).containsEntry("at_risk_day_7_unsure", 0);
    assertThat(cells).containsEntry("in_relief_day_7_lower", 0.5);
    assertThat(cells).containsEntry("in_relief_day_7_upper", 0.5);
    assertThat(cells).containsEntry("in_relief_day_7_band_lower", "");
    assertThat(cells).containsEntry("at_risk_day_14", 0);
    assertThat(cells).containsEntry("at_risk_day_84", 0);
  }

  /** All answered on day 7 alone: none of these records ends with an infusion. */
  @Test
  void the_median_if_retreatment_is_loss_stands_beside_the_median() {
    Map<String, Object> cells = cells(patients(12, 12, 0));

    assertThat(cells).containsEntry("lasts_after", 7.0);
    assertThat(cells).containsEntry("lasts_if_retreatment_is_loss_after", 7.0);
    assertThat(cells).containsEntry("lasts_if_retreatment_is_loss_up_to", "");
  }

  /** A fall of 5 of 8 points by 12 of 24. */
  @Test
  void the_cumulative_responder_curve_and_what_ended_relief_have_cells_and_a_reason() {
    Map<String, Object> cells = cells(patients(12, 12, 0));

    assertThat(cells).containsEntry("fall_10_percent_count", 12);
    assertThat(cells).containsEntry("fall_60_percent_of", 24);
    assertThat(cells).containsEntry("fall_60_percent_share", 0.5);
    assertThat(cells).containsEntry("fall_70_percent_count", 0);
    assertThat(cells).containsEntry("fall_note", "");
    assertThat(cells).containsEntry("ended_day_7_lost_lower", "");
    assertThat(cells)
        .containsEntry(
            "ended_note", "held back: fewer than 11 patients, or what would tell of so few");
  }

  @Test
  void where_few_are_silent_the_rate_is_told_and_how_many_there_were_is_not() {
    Map<String, Object> cells = cells(patients(12, 12, 3));

    assertThat(cells).containsEntry("relief_30_percent_of", 24);
    assertThat(cells).containsEntry("change_n", 24);
    for (String held :
        List.of(
            "not_assessed",
            "without_day_7",
            "baseline_n",
            "relief_30_percent_worst_case_count",
            "relief_50_percent_best_case_count",
            "relief_50_percent_worst_case_of")) {
      assertThat(cells).containsEntry(held, "");
    }
    assertThat(cells).containsEntry("baseline_mean", 8.0);
  }

  private static ConditionFigures patients(int withRelief, int without, int silent) {
    Courses courses = new Courses();
    for (int i = 0; i < withRelief + without + silent; i++) {
      Answer[] diary =
          i < withRelief
              ? new Answer[] {new Answer(7, 3)}
              : i < withRelief + without ? new Answer[] {new Answer(7, 8)} : new Answer[0];
      courses.add(Courses.CRPS, i, 8, diary);
    }
    return Objects.requireNonNull(courses.released(SMALLEST).rows().get(0).figures());
  }

  private static Map<String, Object> cells(ConditionFigures figures) {
    List<Named> names = FigureCells.header(THRESHOLDS);
    List<Object> values = FigureCells.of(figures, THRESHOLDS, SMALLEST);
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      cells.put(names.get(i).name(), values.get(i));
    }
    assertThat(cells).hasSize(names.size());
    return cells;
  }
}
