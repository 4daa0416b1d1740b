package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.reporting.FiguresOfView.Row;
import health.reprieve.testing.Client;
import health.reprieve.testing.DefinitionApi;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every figure of the report, but for bands and the steps of curves, is what the rows of the
 * analysts' views give, also under a filter.
 */
class AnalystFiguresIT extends ReprieveIT {

  private static final DefinitionApi DEFINITION = DefinitionApi.as(Client.clinician());
  private static final String NOT_IN_VIEWS = "/(.*/)?(band(Lower|Upper)|endsAtDay|steps/.*)";

  private final ReportsApi reports = ReportsApi.as(Client.clinician());

  @BeforeAll
  static void bring_the_data() {
    DEFINITION.change("smallestCell", 1, "smallestExportCell", 1);
    IndependentDiaries.bring();
  }

  @AfterAll
  static void restore() {
    DEFINITION.change("smallestCell", 5, "smallestExportCell", 11);
  }

  @Test
  void pain_is_what_the_view_of_outcomes_gives() throws SQLException {
    JsonNode report = report("");

    assertPain(ReportsApi.condition(report, "CRPS"), "condition_code = 'CRPS'", 150);
    assertPain(ReportsApi.condition(report, "BACK"), "condition_code = 'BACK'", 150);
    assertPain(report.path("total"), "condition_code IN ('CRPS', 'BACK')", 150);
  }

  @Test
  void so_it_is_with_a_filter() throws SQLException {
    for (String sex : List.of("FEMALE", "MALE")) {
      JsonNode report = report("&sex=" + sex.toLowerCase(Locale.ROOT));
      String those = " AND sex = '" + sex + "'";

      assertPain(ReportsApi.condition(report, "CRPS"), "condition_code = 'CRPS'" + those, 60);
      assertPain(ReportsApi.condition(report, "BACK"), "condition_code = 'BACK'" + those, 60);
      assertPain(report.path("total"), "condition_code IN ('CRPS', 'BACK')" + those, 60);
    }
  }

  @Test
  void mood_is_what_its_view_gives() throws SQLException {
    List<Row> first = rows("analyst_mood", "condition_code = 'MOOD'");
    List<Row> eligible =
        first.stream().filter(row -> row.numberOr("total_before", 0) >= 5).toList();
    List<Row> followed = eligible.stream().filter(row -> row.has("total_after")).toList();
    Map<String, Double> known = new HashMap<>();
    int missing = eligible.size() - followed.size();

    known.put("/eligible", (double) eligible.size());
    known.put("/followed", (double) followed.size());
    known.put("/withoutFollowUp", (double) missing);
    known.put("/notYetDue", 0.0);
    known.put("/withoutBaseline", (double) count(first, row -> !row.has("total_before")));
    known.put(
        "/inRemissionBefore", (double) count(first, row -> row.numberOr("total_before", 9) < 5));
    means(known, eligible, followed);
    rates(
        known,
        "/response",
        followed.size(),
        missing,
        count(followed, AnalystFiguresIT::isResponse));
    rates(
        known,
        "/remission",
        followed.size(),
        missing,
        count(followed, row -> row.number("total_after") < 5));
    duration(known, first);

    assertTold(ReportsApi.condition(report(""), "MOOD").path("mood"), known, 75);
  }

  /** Rule 5 of mood. */
  private static void duration(Map<String, Double> known, List<Row> first) {
    List<Row> over = first.stream().filter(AnalystFiguresIT::isOver).toList();
    List<Row> responses = over.stream().filter(row -> row.is("RESPONDER")).toList();
    int assessed = count(over, row -> row.is("RESPONDER", "NONRESPONDER"));
    FiguresOfView.share(known, "/duration/reached", responses.size(), assessed);
    new LastingOfView(responses, assessed)
        .figures()
        .forEach((name, number) -> known.put("/duration" + name, number));
  }

  private static boolean isOver(Row row) {
    return row.has("after_until_utc") && row.instant("after_until_utc").isBefore(Instant.now());
  }

  private static void means(Map<String, Double> known, List<Row> eligible, List<Row> followed) {
    FiguresOfView.means(known, "/before", eligible.stream().map(row -> row.number("total_before")));
    FiguresOfView.means(known, "/after", followed.stream().map(row -> row.number("total_after")));
    FiguresOfView.means(
        known, "/change", followed.stream().map(row -> change(row, "total_before", "total_after")));
    FiguresOfView.means(
        known,
        "/changePercent",
        followed.stream()
            .map(
                row ->
                    100 * change(row, "total_before", "total_after") / row.number("total_before")));
  }

  private static boolean isResponse(Row row) {
    return -2 * change(row, "total_before", "total_after") >= row.number("total_before");
  }

  private static void rates(
      Map<String, Double> known, String name, int followed, int missing, int number) {
    FiguresOfView.share(known, name + "/observed", number, followed);
    FiguresOfView.share(known, name + "/worstCase", number, followed + missing);
    FiguresOfView.share(known, name + "/bestCase", number + missing, followed + missing);
  }

  @Test
  void opioids_are_what_their_view_gives() throws SQLException {
    for (String condition : List.of("CRPS", "BACK")) {
      List<Row> both =
          rows("analyst_opioids", "condition_code = '" + condition + "'").stream()
              .filter(row -> row.has("mme_before") && row.has("mme_after"))
              .toList();
      Map<String, Double> known = new HashMap<>();
      FiguresOfView.means(known, "/before", both.stream().map(row -> row.number("mme_before")));
      FiguresOfView.means(known, "/after", both.stream().map(row -> row.number("mme_after")));
      FiguresOfView.means(
          known, "/change", both.stream().map(row -> change(row, "mme_before", "mme_after")));

      assertTold(ReportsApi.condition(report(""), condition).path("opioids"), known, 14);
    }
  }

  private static double change(Row row, String before, String after) {
    return row.number(after) - row.number(before);
  }

  private static int count(List<Row> rows, Predicate<Row> property) {
    return (int) rows.stream().filter(property).count();
  }

  private JsonNode report(String filter) {
    return reports
        .tryConditions(
            ReportsApi.query(
                    IndependentDiaries.FIRST.toString(), IndependentDiaries.LAST.toString())
                + filter)
        .expect(200)
        .json();
  }

  private static void assertPain(JsonNode line, String which, int atLeast) throws SQLException {
    Map<String, List<Row>> byThreshold =
        rows("analyst_course_outcome", which).stream()
            .collect(Collectors.groupingBy(row -> row.text("threshold")));
    assertThat(line.path("patients").asInt())
        .isEqualTo(byThreshold.getOrDefault("definition", List.of()).size());
    assertTold(line.path("figures"), new FiguresOfView(byThreshold).all(), atLeast);
  }

  /** Each number that is told is known, and the same. */
  private static void assertTold(JsonNode told, Map<String, Double> known, int atLeast) {
    Map<String, Double> numbers = new TreeMap<>();
    IndependentDiaries.collect("", told, numbers);
    numbers.keySet().removeIf(name -> name.matches(NOT_IN_VIEWS));
    assertThat(numbers).hasSizeGreaterThanOrEqualTo(atLeast);
    assertThat(known).containsKeys(numbers.keySet().toArray(new String[0]));
    numbers.forEach(
        (name, number) ->
            assertThat(number)
                .as(name)
                .isCloseTo(
                    known.getOrDefault(name, Double.NaN),
                    within(name.contains("/curve/") ? 2e-6 : 1e-9)));
  }

  /** Of each patient and condition the course that began first; times are in UTC. */
  private static List<Row> rows(String view, String which) throws SQLException {
    List<Row> rows = new ArrayList<>();
    Map<String, Object> first = new HashMap<>();
    try (Connection database = Server.database();
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT * FROM %s WHERE began_at_utc >= '1971-03-01' AND began_at_utc < '1972-01-01' AND %s ORDER BY began_at_utc, course_number"
                    .formatted(view, which))) {
      while (row.next()) {
        Object course = row.getObject("course_number");
        if (course.equals(first.computeIfAbsent(row.getString("patient"), patient -> course))) {
          rows.add(Row.of(row));
        }
      }
    }
    return rows;
  }
}
