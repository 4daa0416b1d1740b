package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.Assertions.within;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.DefinitionApi;
import health.reprieve.testing.MedicationApi;
import health.reprieve.testing.OutcomeTable;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.TreatedPatient;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.assertj.core.data.Offset;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Mood and opioids of the report, worked out again from the views that analysts read. The clinic is
 * in Amsterdam, in that year at UTC+1 throughout: its days begin and end at 23:00 UTC.
 */
class AnalystBesideIT extends ReprieveIT {

  private static final int YEAR = 1972;
  private static final Offset<Double> CLOSE = within(1e-9);
  private static final Instant ENDED = Instant.parse("1972-03-20T12:00:00Z");
  private static final SheetsApi SHEETS = SheetsApi.as(Client.nurse());
  private static final DefinitionApi DEFINITION = DefinitionApi.as(Client.clinician());

  private final ReportsApi reports = ReportsApi.as(Client.clinician());

  @BeforeAll
  static void bring_patients() {
    ClinicFixture.open();
    DEFINITION.change("smallestCell", 1, "smallestExportCell", 1);
    UUID twice = follow("1972-03-18T12:00:00Z", 20, "1972-04-20T22:30:00Z", 8);
    SHEETS.phq9(Instant.parse("1972-06-10T12:00:00Z"), twice, 9);
    follow("1972-03-18T12:00:00Z", 18, "1972-04-20T23:30:00Z", 3);
    follow("1972-03-18T12:00:00Z", 16, "1972-03-25T23:30:00Z", 9);
    follow("1972-03-18T12:00:00Z", 14, "1972-03-25T22:30:00Z", 2);
    follow("1972-03-05T23:30:00Z", 12, "1972-04-01T12:00:00Z", 12);
    follow("1972-03-05T22:30:00Z", 10, "1972-04-01T12:00:00Z", 1);
    bring_opioids();
  }

  /** Two courses, of which the second one must not count. */
  private static UUID follow(String beforeAt, int before, String afterAt, int after) {
    UUID patient =
        TreatedPatient.register()
            .course("MOOD", ENDED)
            .course("MOOD", Instant.parse("1972-06-12T12:00:00Z"))
            .id();
    SHEETS.phq9(Instant.parse(beforeAt), patient, before);
    SHEETS.phq9(Instant.parse(afterAt), patient, after);
    return patient;
  }

  /**
   * Infusions that began before midnight at the clinic and ended after it; the next one of the
   * second patient began after midnight.
   */
  private static void bring_opioids() {
    Instant ended = Instant.parse("1972-05-10T23:30:00Z");
    UUID often = TreatedPatient.register().course("CRPS", ended).id();
    review(often, "1972-05-10", 60);
    review(often, "1972-05-11", 70);
    review(often, "1972-05-24", 500);
    review(often, "1972-06-22", 20);
    review(often, "1972-06-23", 999);
    UUID again =
        TreatedPatient.register()
            .course("CRPS", ended)
            .course("CRPS", Instant.parse("1972-06-08T23:50:00Z"))
            .id();
    review(again, "1972-05-01", 40);
    review(again, "1972-06-09", 1);
    review(again, "1972-06-10", 900);
    review(TreatedPatient.register().course("CRPS", ended).id(), "1972-05-01", 80);
  }

  private static void review(UUID patient, String day, int mme) {
    MedicationApi.as(Client.nurse()).record(patient, MedicationApi.told(LocalDate.parse(day), mme));
  }

  @AfterEach
  void real_time() {
    ClockApi.reset();
  }

  @AfterAll
  static void restore() {
    DEFINITION.change("smallestCell", 5, "smallestExportCell", 11);
    OutcomeTable.settle();
  }

  /** A course of a view; NaN where it has no number. */
  private record Row(double before, double after, boolean isDue) {

    boolean isFollowed() {
      return !Double.isNaN(after);
    }

    double change() {
      return after - before;
    }
  }

  @Test
  void mood_worked_out_from_the_view_is_that_of_the_report() throws SQLException {
    JsonNode mood = mood();
    List<Row> first = rows("analyst_mood", "MOOD", "total_before", "total_after");
    List<Row> eligible = first.stream().filter(row -> row.before() >= 5).toList();
    List<Row> followed = eligible.stream().filter(Row::isFollowed).toList();

    assertThat(first).hasSize(6);
    assertThat(mood.path("withoutBaseline").asInt()).isEqualTo(6 - eligible.size()).isEqualTo(1);
    assertThat(mood.path("eligible").asInt()).isEqualTo(eligible.size()).isEqualTo(5);
    assertThat(mood.path("followed").asInt()).isEqualTo(followed.size()).isEqualTo(3);
    assertThat(mood.path("withoutFollowUp").asLong())
        .isEqualTo(eligible.stream().filter(row -> !row.isFollowed() && row.isDue()).count())
        .isEqualTo(2);
    assertThat(mood.path("notYetDue").asInt()).isZero();
    assertThat(mood.path("change").path("mean").asDouble())
        .isCloseTo(mean(followed), CLOSE)
        .isCloseTo(-19 / 3.0, CLOSE);
    assertThat(mood.path("response").path("observed").path("count").asLong())
        .isEqualTo(followed.stream().filter(row -> -2 * row.change() >= row.before()).count())
        .isEqualTo(1);
    assertThat(mood.path("response").path("bestCase").path("count").asInt()).isEqualTo(3);
    assertThat(mood.path("response").path("bestCase").path("total").asInt()).isEqualTo(5);
  }

  /** Both without a total after have until midnight of the 31st day, which is 23:00 UTC. */
  @Test
  void until_the_last_local_day_is_over_nobody_is_missing() {
    reports.conditions(YEAR);
    ClockApi.set("1972-04-20T22:50:00Z");
    JsonNode before = mood();
    ClockApi.set("1972-04-20T23:00:00Z");
    JsonNode after = mood();

    assertThat(before.path("eligible").asInt()).isEqualTo(5);
    assertThat(before.path("withoutFollowUp").asInt()).isZero();
    assertThat(before.path("notYetDue").asInt()).isEqualTo(2);
    assertThat(before.path("response").path("worstCase").path("total").asInt()).isEqualTo(3);
    assertThat(before.path("response").path("bestCase").path("count").asInt()).isEqualTo(1);
    assertThat(after.path("withoutFollowUp").asInt()).isEqualTo(2);
    assertThat(after.path("notYetDue").asInt()).isZero();
  }

  @Test
  void opioids_worked_out_from_the_view_are_those_of_the_report() throws SQLException {
    JsonNode opioids = ReportsApi.condition(reports.conditions(YEAR), "CRPS").path("opioids");
    List<Row> pairs =
        rows("analyst_opioids", "CRPS", "mme_before", "mme_after").stream()
            .filter(row -> !Double.isNaN(row.change()))
            .toList();

    assertThat(pairs)
        .extracting(Row::before, Row::after)
        .containsExactlyInAnyOrder(tuple(60.0, 20.0), tuple(40.0, 1.0));
    assertThat(opioids.path("change").path("n").asInt()).isEqualTo(2);
    assertThat(opioids.path("change").path("mean").asDouble()).isCloseTo(mean(pairs), CLOSE);
    assertThat(opioids.path("before").path("mean").asDouble()).isCloseTo(50, CLOSE);
  }

  @Test
  void the_views_name_nobody() throws SQLException {
    for (String view : List.of("analyst_mood", "analyst_opioids")) {
      try (Connection database = Server.database();
          Statement statement = database.createStatement();
          ResultSet row = statement.executeQuery("SELECT * FROM " + view + " LIMIT 1")) {
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
          assertThat(row.getMetaData().getColumnLabel(i))
              .doesNotContain("family", "given", "birth", "_id", "record");
        }
      }
    }
  }

  private JsonNode mood() {
    return ReportsApi.condition(reports.conditions(YEAR), "MOOD").path("mood");
  }

  private static double mean(List<Row> rows) {
    return rows.stream().mapToDouble(Row::change).average().orElseThrow();
  }

  /** The first course of each patient. */
  private static List<Row> rows(String view, String condition, String before, String after)
      throws SQLException {
    List<Row> rows = new ArrayList<>();
    Set<Integer> seen = new HashSet<>();
    boolean mood = view.equals("analyst_mood");
    try (Connection database = Server.database();
        Statement statement = database.createStatement();
        ResultSet row =
            statement.executeQuery(
                "SELECT * FROM %s WHERE condition_code = '%s' AND YEAR(began_on) = %d ORDER BY began_at_utc"
                    .formatted(view, condition, YEAR))) {
      while (row.next()) {
        if (seen.add(row.getInt("patient"))) {
          rows.add(
              new Row(
                  number(row, before),
                  number(row, after),
                  mood
                      && row.getObject("after_until_utc", LocalDateTime.class)
                          .isBefore(LocalDateTime.now(ZoneOffset.UTC))));
        }
      }
    }
    return rows;
  }

  private static double number(ResultSet row, String column) throws SQLException {
    double number = row.getDouble(column);
    return row.wasNull() ? Double.NaN : number;
  }
}
