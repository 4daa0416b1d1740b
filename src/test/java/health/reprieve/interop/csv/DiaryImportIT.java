package health.reprieve.interop.csv;

import static health.reprieve.testing.ImportsApi.HEADER;
import static health.reprieve.testing.ImportsApi.row;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.ConditionsApi;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DiaryImportIT extends ReprieveIT {

  private static final int MANY = 100_000;
  private static final int PATIENTS = 50;
  private static final long MEGABYTE = 1024 * 1024;

  /** The line in the trail of the patient whose score it is. */
  private static final String ONE_SCORE = "CREATED scores, 1 from a file";

  private final ImportsApi nurse = ImportsApi.as(Client.nurse());

  @Test
  void a_dry_run_tells_what_would_happen_and_stores_nothing() {
    String patient = patient();
    String file = HEADER + row(patient, "CRPS", "2019-03-01T20:15", 7, "home");

    JsonNode dry = nurse.check(file);

    assertThat(dry.path("dryRun").asBoolean()).isTrue();
    assertThat(dry.path("added").asInt()).isEqualTo(1);
    assertThat(stored(patient)).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "?dryRun=1",
        "?dryRun=maybe",
        "?dryRun=TRUE",
        "?dryRun",
        "?dryRun=false&dryRun=true",
        "?dryrun=true",
        "?goodRowsOnly=yes",
        "?dryRun=true&more=1"
      })
  void stores_nothing_where_the_address_is_not_clear(String query) {
    String patient = patient();
    String file = HEADER + row(patient, "CRPS", "2019-03-01T20:15", 7, "home");

    nurse.trySend(query, file).expectProblem(400, "invalid-request");

    assertThat(stored(patient)).isZero();
  }

  @Test
  void names_the_row_that_lies_before_the_birth() {
    String patient = patient();
    String file =
        HEADER
            + row(patient, "CRPS", "1900-01-01T20:15", 7, "home")
            + row(patient, "CRPS", "2019-03-01T20:15", 7, "home");

    JsonNode dry = nurse.check(file);

    assertThat(dry.path("added").asInt()).isEqualTo(1);
    assertThat(dry.toString()).contains("A time since the patient was born");
  }

  @Test
  void stores_where_the_address_says_that_it_is_no_dry_run() {
    String patient = patient();
    String file = HEADER + row(patient, "CRPS", "2019-03-01T20:15", 7, "home");

    nurse.trySend("?dryRun=false&goodRowsOnly=true", file).expect(200);

    assertThat(stored(patient)).isEqualTo(1);
  }

  @Test
  void refuses_a_condition_that_the_patient_does_not_have_once_some_are_on_record() {
    JsonNode registered = PatientsApi.as(Client.manager()).register(PatientsApi.someone());
    String patient = registered.path("recordNumber").asText();
    UUID id = PatientsApi.id(registered);
    ConditionsApi conditions = ConditionsApi.as(Client.nurse());
    conditions.add(id, Map.of("reportGroup", "CRPS"));
    String file =
        HEADER
            + row(patient, "CRPS", "2019-03-01", 7, "home")
            + row(patient, "FIBROMYALGIA", "2019-03-01", 5, "home");

    JsonNode report = nurse.check(file);
    assertThat(places(report)).containsExactly("3 condition");
    assertThat(report.path("problems").path(0).path("message").asText())
        .contains("Add it on the patient's page first");

    conditions.add(id, Map.of("reportGroup", "FIBROMYALGIA"));
    assertThat(nurse.load(file).path("added").asInt()).isEqualTo(2);
  }

  @Test
  void the_same_file_may_come_again() {
    String patient = patient();
    String file =
        HEADER
            + row(patient, "CRPS", "2019-03-01", 7, "before")
            + row(patient, "Migraine", "2019-03-01", 3, "home")
            + row(patient, "crps", "2019-03-01", 7, "before");

    JsonNode first = nurse.load(file);
    JsonNode again = nurse.load(file);

    assertThat(first.path("added").asInt()).isEqualTo(2);
    assertThat(first.path("alreadyThere").asInt()).isEqualTo(1);
    assertThat(again.path("added").asInt()).isZero();
    assertThat(again.path("alreadyThere").asInt()).isEqualTo(3);
    assertThat(stored(patient)).isEqualTo(2);
  }

  @Test
  void tells_everything_that_is_wrong_with_each_row() {
    String patient = patient();
    String file =
        HEADER
            + row(patient, "CRPS", "2019-03-01", 11, "home")
            + row("NO-SUCH-NUMBER", "GOUT", "tomorrow", "seven", "later")
            + row(patient, "MOOD", "2019-03-01", 7, "home")
            + row(patient, "CRPS", "2199-03-01", 7, "home")
            + patient
            + ",CRPS\n"
            + row(patient, "CRPS", "2019-03-02", 5, "home");

    JsonNode report = nurse.check(file);

    assertThat(report.path("rows").asInt()).isEqualTo(6);
    assertThat(report.path("added").asInt()).isEqualTo(1);
    assertThat(report.path("bad").asInt()).isEqualTo(5);
    assertThat(places(report))
        .containsExactly(
            "2 score",
            "3 patient_record_number",
            "3 condition",
            "3 time",
            "3 score",
            "3 kind",
            "4 condition",
            "5 time",
            "6 row");
    assertThat(report.toString()).doesNotContain(patient).doesNotContain("NO-SUCH-NUMBER");
  }

  @Test
  void a_bad_row_among_good_ones_refuses_the_file_unless_told_to_leave_it_out() {
    String patient = patient();
    String file =
        HEADER
            + row(patient, "CRPS", "2019-03-01", 7, "home")
            + row(patient, "CRPS", "2019-03-02", "7.5", "home");

    long before = AuditTable.last();

    JsonNode refused = nurse.tryLoad(file).expectProblem(422, "bad-rows").json();
    assertThat(places(refused)).containsExactly("3 score");
    assertThat(stored(patient)).isZero();
    assertThat(AuditTable.since(before))
        .noneMatch(line -> line.endsWith(ONE_SCORE))
        .filteredOn(line -> line.contains("refused pain diaries: 2 rows"))
        .hasSize(1);

    assertThat(nurse.loadGoodRows(file).path("added").asInt()).isEqualTo(1);
    assertThat(stored(patient)).isEqualTo(1);
    assertThat(AuditTable.since(before)).filteredOn(line -> line.endsWith(ONE_SCORE)).hasSize(1);
  }

  @Test
  void another_score_for_the_same_moment_is_told_not_overwritten() {
    String patient = patient();
    nurse.load(HEADER + row(patient, "CRPS", "2019-03-01", 7, "home"));

    nurse
        .tryLoad(HEADER + row(patient, "CRPS", "2019-03-01", 2, "home"))
        .expectProblem(422, "bad-rows");

    assertThat(
            nurse.load(HEADER + row(patient, "CRPS", "2019-03-01", 7, "home")).path("bad").asInt())
        .isZero();
  }

  @Test
  void refuses_another_header_and_says_which_one_is_expected() {
    assertThat(
            nurse
                .tryLoad("number,condition,time,score,kind\n")
                .expectProblem(400, "wrong-header")
                .json()
                .path("detail")
                .asText())
        .contains("patient_record_number,condition,time,score,kind");
  }

  @Test
  void takes_in_a_file_with_byte_order_mark_semicolons_and_windows_line_ends() {
    String patient = patient();
    String file =
        ("\uFEFF" + HEADER + row(patient, "CRPS", "2019-03-01 08:00", 7, "before"))
            .replace(',', ';')
            .replace("\n", "\r\n");

    assertThat(nurse.load(file).path("added").asInt()).isEqualTo(1);
  }

  @Test
  void takes_in_100_000_rows_at_once_and_again() {
    List<String> patients = new ArrayList<>();
    for (int i = 0; i < PATIENTS; i++) {
      patients.add(patient());
    }
    StringBuilder file = new StringBuilder(HEADER);
    LocalDateTime start = LocalDateTime.parse("2015-01-01T08:00");
    for (int i = 0; i < MANY; i++) {
      file.append(
          row(patients.get(i % PATIENTS), "BACK", start.plusHours(i / PATIENTS), i % 11, "home"));
    }

    assertThat(nurse.load(file.toString()).path("added").asInt()).isEqualTo(MANY);
    assertThat(nurse.load(file.toString()).path("alreadyThere").asInt()).isEqualTo(MANY);
  }

  @Test
  void refuses_a_file_of_50_megabytes_before_reading_it() {
    assertThat(nurse.announce(50 * MEGABYTE)).contains(" 413 ");
  }

  @Test
  void stops_reading_when_more_comes_than_is_taken_in() {
    ImportsApi.Sent sent = nurse.pour(50 * MEGABYTE);

    assertThat(sent.answer()).contains(" 413 ");
    assertThat(sent.bytes()).isGreaterThan(20 * MEGABYTE).isLessThan(50 * MEGABYTE);
  }

  @Test
  void the_front_desk_does_not_import() {
    ImportsApi.as(Client.frontDesk()).tryLoad(HEADER).expectProblem(403, "forbidden");
    Client.frontDesk().get("/imports").expect(403);
  }

  @Test
  void writes_one_line_for_the_file_into_the_audit_trail() throws SQLException {
    String patient = patient();
    nurse.load(HEADER + row(patient, "CRPS", "2019-05-05T05:05", 7, "home"));

    try (Connection database = Server.database();
        PreparedStatement lines =
            database.prepareStatement(
                "SELECT what FROM audit_entry WHERE patient_id IS NULL AND act = 'CREATED'"
                    + " AND role = 'NURSE' ORDER BY id DESC LIMIT 1");
        ResultSet line = lines.executeQuery()) {
      assertThat(line.next()).isTrue();
      assertThat(line.getString(1))
          .isEqualTo("pain diaries from a file: 1 row, 1 new, 0 already there, 0 left out");
    }
  }

  private static String patient() {
    return PatientsApi.as(Client.manager())
        .register(PatientsApi.someone())
        .path("recordNumber")
        .asText();
  }

  private static List<String> places(JsonNode report) {
    List<String> places = new ArrayList<>();
    report
        .path("problems")
        .forEach(one -> places.add(one.path("line").asText() + " " + one.path("column").asText()));
    return places;
  }

  private static int stored(String recordNumber) {
    try (Connection database = Server.database();
        PreparedStatement count =
            database.prepareStatement(
                "SELECT COUNT(*) FROM score JOIN patient ON patient.id = score.patient_id"
                    + " WHERE record_number = ? AND source = 'IMPORT'")) {
      count.setString(1, recordNumber);
      try (ResultSet row = count.executeQuery()) {
        row.next();
        return row.getInt(1);
      }
    } catch (SQLException failure) {
      throw new AssertionError(failure);
    }
  }
}
