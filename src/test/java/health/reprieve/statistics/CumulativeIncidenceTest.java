package health.reprieve.statistics;

import static health.reprieve.statistics.ReferenceFile.number;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

class CumulativeIncidenceTest {

  /** The ten units whose table stands in the file: times 1 to 9, two at time 2. */
  @Test
  void ten_units_give_the_answer_worked_by_hand() {
    Map<CompetingTime, Long> units = new TreeMap<>();
    int[][] rows = {{1, 1}, {2, 1}, {2, 2}, {3, 0}, {4, 1}, {5, 2}, {6, 0}, {7, 1}, {8, 0}, {9, 1}};
    for (int[] row : rows) {
      units.merge(new CompetingTime(row[0], row[1]), 1L, Long::sum);
    }

    assertAnswer(
        CumulativeIncidence.estimate(units, 2),
        ReferenceFile.rows("aalen_johansen_tiny.csv"),
        List.of("n.risk", "p_free", "cif1", "cif2"));
  }

  @Test
  void lung_with_two_causes_agrees_with_r() {
    Map<CompetingTime, Long> units = new TreeMap<>();
    List<Map<String, String>> rows = ReferenceFile.rows("data_lung.csv");
    for (int i = 0; i < rows.size(); i++) {
      int cause = number(rows.get(i), "event") == 0 ? 0 : i % 2 + 1;
      units.merge(new CompetingTime(number(rows.get(i), "time"), cause), 1L, Long::sum);
    }

    assertAnswer(
        CumulativeIncidence.estimate(units, 2),
        ReferenceFile.rows("independent_aalen_johansen.csv"),
        List.of("atRisk", "free", "first", "second"));
  }

  private static void assertAnswer(
      CumulativeIncidence incidence, List<Map<String, String>> rows, List<String> columns) {
    assertThat(incidence.points()).hasSameSizeAs(rows);
    for (int i = 0; i < rows.size(); i++) {
      CumulativeIncidence.Point point = incidence.points().get(i);
      Map<String, String> row = rows.get(i);
      assertThat(point.time()).isEqualTo(number(row, "time"));
      assertThat(point.atRisk()).isEqualTo((long) number(row, columns.get(0)));
      assertThat(point.eventFree()).isCloseTo(number(row, columns.get(1)), within(1e-12));
      assertThat(incidence.incidenceAt(point.time(), 1))
          .isCloseTo(number(row, columns.get(2)), within(1e-12));
      assertThat(incidence.incidenceAt(point.time(), 2))
          .isCloseTo(number(row, columns.get(3)), within(1e-12));
    }
  }

  @Test
  void before_the_first_time_nobody_has_ended() {
    CumulativeIncidence incidence =
        CumulativeIncidence.estimate(Map.of(new CompetingTime(3, 1), 2L), 1);

    assertThat(incidence.incidenceAt(2.9, 1)).isZero();
    assertThat(incidence.incidenceAt(3, 1)).isEqualTo(1);
  }

  @Test
  void nobody_and_only_censored_units_end_by_no_cause() {
    CumulativeIncidence censored =
        CumulativeIncidence.estimate(Map.of(new CompetingTime(3, 0), 2L), 2);

    assertThat(CumulativeIncidence.estimate(Map.of(), 2).points()).isEmpty();
    assertThat(censored.incidenceAt(9, 2)).isZero();
    assertThat(censored.points().get(0).eventFree()).isEqualTo(1);
  }
}
