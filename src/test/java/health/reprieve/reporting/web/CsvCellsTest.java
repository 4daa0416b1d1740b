package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.reporting.ConditionFigures;
import health.reprieve.reporting.Courses;
import health.reprieve.reporting.Courses.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Small counts do not leave the house, nor what would give them away. */
class CsvCellsTest {

  private static final int SMALLEST = 11;
  private static final List<Integer> THRESHOLDS = List.of(30, 50);
  private static final int BEFORE_THE_FIGURES = 4;

  @Test
  void a_small_count_is_left_out_and_nobody_is_not() {
    CsvCells cells = new CsvCells(SMALLEST);

    assertThat(cells.count(0)).isEqualTo(0);
    assertThat(cells.count(1)).isEqualTo("<11");
    assertThat(cells.count(10)).isEqualTo("<11");
    assertThat(cells.count(11)).isEqualTo(11);
  }

  @Test
  void a_rate_of_few_is_left_out_and_so_is_one_of_all_but_few() {
    Map<String, Object> few = cells(patients(5, 20, 0));
    Map<String, Object> allButFew = cells(patients(20, 5, 0));

    for (Map<String, Object> cells : List.of(few, allButFew)) {
      assertThat(cells).containsEntry("relief_30_percent_of", 25);
      assertThat(cells).containsEntry("relief_30_percent_count", "");
      assertThat(cells).containsEntry("relief_30_percent_share", "");
      assertThat(cells).containsEntry("relief_30_percent_lower", "");
    }
  }

  @Test
  void a_rate_of_many_of_many_is_told() {
    Map<String, Object> cells = cells(patients(12, 12, 0));

    assertThat(cells).containsEntry("relief_30_percent_count", 12);
    assertThat(cells).containsEntry("relief_30_percent_share", 0.5);
    assertThat(cells).containsEntry("not_assessed", 0);
  }

  @Test
  void where_few_are_silent_no_part_of_the_patients_is_counted() {
    Map<String, Object> cells = cells(patients(12, 12, 3));

    assertThat(cells).containsEntry("not_assessed", "");
    assertThat(cells).containsEntry("without_day_7", "");
    assertThat(cells).containsEntry("baseline_n", "");
    assertThat(cells).containsEntry("change_n", "");
    assertThat(cells).containsEntry("relief_30_percent_of", "");
    assertThat(cells).containsEntry("relief_30_percent_count", "");
    assertThat(cells).containsEntry("relief_30_percent_worst_case", "");
    assertThat(cells).containsEntry("relief_30_percent_share", 0.5);
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
    return courses.figures(SMALLEST);
  }

  private static Map<String, Object> cells(ConditionFigures figures) {
    List<String> names = CsvCells.header(THRESHOLDS);
    List<Object> values = new CsvCells(SMALLEST).of(figures, THRESHOLDS);
    Map<String, Object> cells = new LinkedHashMap<>();
    for (int i = 0; i < values.size(); i++) {
      cells.put(names.get(i + BEFORE_THE_FIGURES), values.get(i));
    }
    assertThat(cells).hasSize(names.size() - BEFORE_THE_FIGURES);
    return cells;
  }
}
