package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.reporting.ReferenceDiaries.Patient;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.SurvivalEstimate;
import health.reprieve.statistics.Turnbull;
import health.reprieve.testing.Client;
import health.reprieve.testing.DefinitionApi;
import health.reprieve.testing.ReferenceTable;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * The report's figures, worked out again from the view that analysts read. The diaries are those of
 * relief_examples.csv, and each patient has a second course that must not count.
 */
class AnalystDoorIT extends ReprieveIT {

  private static final int YEAR = 1975;
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final Offset<Double> HOUR = within(1 / 24.0);
  private static final double HOURS_PER_DAY = 24;

  private final DefinitionApi definition = DefinitionApi.as(Client.clinician());
  private final ReportsApi reports = ReportsApi.as(Client.clinician());

  @BeforeEach
  void show_single_patients() {
    definition.change("smallestCell", 1, "smallestExportCell", 1);
  }

  @AfterEach
  void restore() {
    definition.change("smallestCell", 5, "smallestExportCell", 11);
  }

  /** One course of the view, at the definition's threshold. */
  private record Row(
      String status, double lostAfter, double lostUpTo, double change, boolean answered) {}

  @Test
  void figures_worked_out_from_the_view_are_those_of_the_report() throws SQLException {
    bring();
    JsonNode report = reports.conditions(YEAR);
    JsonNode figures = ReportsApi.condition(report, "CRPS").path("figures");
    List<Row> rows = firstCourses();

    List<Row> assessed =
        rows.stream()
            .filter(row -> row.status().equals("RESPONDER") || row.status().equals("NONRESPONDER"))
            .toList();
    List<Row> relieved = rows.stream().filter(row -> row.status().equals("RESPONDER")).toList();
    JsonNode relief = ReportsApi.relief(figures, 30);
    assertThat(relieved).hasSizeGreaterThan(3);
    assertThat(relief.path("count").asInt()).isEqualTo(relieved.size());
    assertThat(relief.path("total").asInt()).isEqualTo(assessed.size());
    assertChange(figures, rows);
    assertDurations(figures, relieved);
  }

  private static void assertChange(JsonNode figures, List<Row> rows) {
    double[] changes =
        rows.stream()
            .filter(row -> row.answered() && !row.status().equals("INELIGIBLE"))
            .mapToDouble(Row::change)
            .toArray();
    assertThat(figures.path("change").path("n").asInt()).isEqualTo(changes.length);
    assertThat(figures.path("change").path("mean").asDouble())
        .isCloseTo(Arrays.stream(changes).average().orElseThrow(), CLOSE);
  }

  /**
   * Turnbull's table of those with relief: the steps that the report draws after the first, which
   * are those without any.
   */
  private static void assertDurations(JsonNode figures, List<Row> relieved) {
    SurvivalEstimate estimate =
        Turnbull.estimate(
            relieved.stream()
                .map(row -> new CensoredInterval(row.lostAfter(), row.lostUpTo()))
                .toList());
    CensoredInterval median = estimate.median().orElseThrow();
    assertThat(figures.path("lasts").path("n").asInt()).isEqualTo(relieved.size());
    assertThat(figures.path("lasts").path("after").asDouble())
        .isCloseTo(median.left() / HOURS_PER_DAY, HOUR);
    assertThat(figures.path("lasts").path("upTo").asDouble())
        .isCloseTo(median.right() / HOURS_PER_DAY, HOUR);
    double share = figures.path("curve").path("start").asDouble();
    JsonNode steps = figures.path("curve").path("steps");
    assertThat(steps).hasSizeGreaterThan(2);
    for (int i = 1; i < steps.size(); i++) {
      assertThat(steps.path(i).path("to").asDouble())
          .isCloseTo(share * estimate.steps().get(i - 1).after(), within(1e-6));
    }
  }

  private static void bring() {
    ReferenceDiaries diaries = new ReferenceDiaries();
    Instant ended = Instant.parse(YEAR + "-02-01T12:00:00Z");
    for (Map<String, String> example :
        ReferenceTable.rows("/health/reprieve/outcomes/domain/relief_examples.csv")) {
      Patient patient = diaries.patient();
      diaries.course(patient, "CRPS", ended);
      String baseline = example.getOrDefault("baseline", "");
      if (!baseline.isEmpty()) {
        diaries.week(patient, "CRPS", ended, (int) Double.parseDouble(baseline));
      }
      diaries.diary(patient, "CRPS", ended, example.getOrDefault("entries_h:nrs", ""));
      Instant second = ended.plus(Duration.ofDays(120));
      diaries.course(patient, "CRPS", second);
      diaries.week(patient, "CRPS", second, 9);
      diaries.diary(patient, "CRPS", second, "24:1;168:1;336:9;500:9");
      ended = ended.plus(Duration.ofDays(1));
    }
    diaries.load();
  }

  private static List<Row> firstCourses() throws SQLException {
    List<Row> rows = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    try (Connection database = Server.database();
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT * FROM analyst_course_outcome WHERE threshold = 'definition'"
                    + " AND condition_code = 'CRPS' AND YEAR(began_at_utc) = "
                    + YEAR
                    + " ORDER BY began_at_utc")) {
      while (row.next()) {
        if (seen.add(row.getInt("patient"))) {
          double upTo = row.getDouble("lost_up_to_hours");
          rows.add(
              new Row(
                  row.getString("status"),
                  row.getDouble("lost_after_hours"),
                  upTo == 0 ? Double.POSITIVE_INFINITY : upTo,
                  row.getDouble("day7_change_points"),
                  row.getString("day7_score") != null));
        }
      }
    }
    return rows;
  }

  @Test
  void the_view_has_four_rows_for_each_course_and_names_nobody() throws SQLException {
    ReferenceDiaries diaries = new ReferenceDiaries();
    Instant ended = Instant.parse("1974-02-01T12:00:00Z");
    diaries.pair("CRPS", 8, 5, ended);
    diaries.load();
    try (Connection database = Server.database();
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT * FROM analyst_course_outcome WHERE YEAR(began_at_utc) = 1974"
                    + " ORDER BY threshold")) {
      List<String> thresholds = new ArrayList<>();
      while (row.next()) {
        thresholds.add(row.getString("threshold") + " " + row.getString("status"));
      }
      assertThat(thresholds)
          .containsExactlyInAnyOrder(
              "definition RESPONDER", "30 % RESPONDER", "50 % NONRESPONDER", "2 points RESPONDER");
      for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
        assertThat(row.getMetaData().getColumnLabel(i))
            .doesNotContain("name_", "family", "given", "birth", "patient_id", "record");
      }
    }
  }
}
