package health.reprieve.outcomes;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.DefinitionApi;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.OutcomeTable;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Server;
import health.reprieve.testing.VisitsApi;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A new definition: reports keep the old figures and their version until all courses are done. */
class ReassessingIT extends ReprieveIT {

  /** Each test has a year of its own. */
  private static final AtomicInteger YEARS = new AtomicInteger(1975);

  private final int year = YEARS.incrementAndGet();
  private final Instant ended = Instant.parse(year + "-03-01T12:00:00Z");
  private final Client clinician = Client.clinician();
  private final DefinitionApi definition = DefinitionApi.as(clinician);
  private final ReportsApi reports = ReportsApi.as(clinician);
  private JsonNode patient;
  private UUID id;

  @BeforeEach
  void show_single_patients() {
    definition.change("smallestCell", 1, "smallestExportCell", 1);
    infuse_somebody();
  }

  /** Pain falls from 8 to 5: by 37.5 %. */
  private void infuse_somebody() {
    patient = PatientsApi.as(clinician).register(PatientsApi.someone("dateOfBirth", "1940-05-05"));
    id = PatientsApi.id(patient);
    VisitsApi visits = VisitsApi.as(clinician);
    visits.past(visits.course(id, "MIGRAINE"), ended);
    load(Duration.ofHours(-1), 8, "before");
    load(Duration.ofDays(7), 5, "home");
  }

  @AfterEach
  void restore() {
    definition.change("smallestCell", 5, "smallestExportCell", 11, "reliefPercent", 30);
  }

  private void load(Duration after, int score, String kind) {
    ImportsApi.as(clinician)
        .load(
            ImportsApi.HEADER
                + ImportsApi.row(
                    patient.path("recordNumber").asText(),
                    "MIGRAINE",
                    ended.plus(after),
                    score,
                    kind));
  }

  private JsonNode progress() {
    return clinician.get("/api/relief-definition/reassessment").expect(200).json();
  }

  @Test
  void old_figures_stay_with_their_version_until_the_last_course_is_done() throws SQLException {
    int old = definition.inForce().path("version").asInt();
    try (Connection other = OutcomeTable.hold(id)) {
      definition.tryChange("reliefPercent", 40).expect(201);

      JsonNode progress = progress();
      assertThat(progress.path("reportedVersion").asInt()).isEqualTo(old);
      assertThat(progress.path("version").asInt()).isEqualTo(old + 1);
      assertThat(progress.path("of").asInt()).isPositive();
      assertThat(clinician.get("/setup/definition").expect(200).body())
          .contains("courses are assessed by version " + (old + 1))
          .contains("reports show the figures of version " + old);
      assertReport(old, 1);
      other.rollback();
    }
    OutcomeTable.settle();

    assertThat(progress().has("version")).isFalse();
    assertThat(progress().path("reportedVersion").asInt()).isEqualTo(old + 1);
    assertReport(old + 1, 0);
    assertThat(clinician.get("/setup/definition").expect(200).body())
        .doesNotContain("courses are assessed by");
  }

  private void assertReport(int version, int relieved) {
    JsonNode report = reports.conditions(year);
    JsonNode figures = ReportsApi.condition(report, "MIGRAINE").path("figures");
    int percent = report.path("definition").path("reliefPercent").asInt();
    assertThat(report.path("definition").path("version").asInt()).isEqualTo(version);
    assertThat(ReportsApi.relief(figures, percent).path("count").asInt()).isEqualTo(relieved);
  }

  @Test
  void a_score_that_comes_while_courses_are_gone_through_ends_right_for_both_versions()
      throws SQLException {
    UUID first = id;
    infuse_somebody();
    try (Connection other = OutcomeTable.hold(first)) {
      definition.tryChange("reliefPercent", 40).expect(201);
      load(Duration.ofDays(9), 2, "home");
      assertThat(OutcomeTable.rows("REPORTED", id).get(0))
          .containsEntry("answers", "2")
          .containsEntry("own_onset_up_to", String.valueOf(Duration.ofDays(7).toMillis() * 1000));
      other.rollback();
    }
    OutcomeTable.settle();

    List<Map<String, String>> stored = OutcomeTable.rows(first, id);
    assertThat(stored.get(1))
        .containsEntry("answers", "2")
        .containsEntry("own_status", "NONRESPONDER");
    OutcomeTable.assessAfresh();
    assertThat(OutcomeTable.rows(first, id)).isEqualTo(stored);
  }

  @Test
  void a_node_that_dies_on_the_way_leaves_nothing_half_done() throws Exception {
    int old = definition.inForce().path("version").asInt();
    try (Connection other = OutcomeTable.hold(id)) {
      definition.tryChange("reliefPercent", 45).expect(201);
      killWhoeverWaitsForThePatient();
      assertReport(old, 1);
      other.rollback();
    }
    OutcomeTable.settle();
    assertReport(old + 1, 0);
  }

  /** Ends the connection of the round's transaction, as the death of its node would. */
  private static void killWhoeverWaitsForThePatient() {
    String waits =
        "SELECT COALESCE(MAX(id), 0) FROM information_schema.processlist"
            + " WHERE info LIKE 'SELECT patient_id, number FROM assessed_patient%'";
    long connection = 0;
    for (int i = 0; i < 300 && connection == 0; i++) {
      OutcomeTable.pause();
      connection = OutcomeTable.count(waits);
    }
    assertThat(connection).as("the round waits for the patient").isPositive();
    OutcomeTable.run("KILL " + connection);
  }

  @Test
  void a_round_that_another_node_has_in_hand_is_left_to_it() throws SQLException {
    int old = definition.inForce().path("version").asInt();
    try (Connection patientHeld = OutcomeTable.hold(id);
        Connection node = Server.database()) {
      definition.tryChange("reliefPercent", 40).expect(201);
      killWhoeverWaitsForThePatient();
      node.setAutoCommit(false);
      try (Statement statement = node.createStatement()) {
        statement.executeQuery(
            "SELECT id FROM assessment_round WHERE state = 'RUNNING' FOR UPDATE");
        patientHeld.rollback();
        for (int i = 0; i < 25; i++) {
          OutcomeTable.pause();
        }
        assertReport(old, 1);
      }
      node.rollback();
    }
    OutcomeTable.settle();
    assertReport(old + 1, 0);
  }

  @Test
  void other_smallest_cells_alone_need_no_new_assessment() {
    int old = definition.inForce().path("version").asInt();

    definition.tryChange("smallestExportCell", 2).expect(201);

    assertThat(progress().path("reportedVersion").asInt()).isEqualTo(old + 1);
    assertThat(progress().has("version")).isFalse();
  }

  @Test
  void courses_that_came_by_sql_are_found_when_a_round_begins() {
    OutcomeTable.run("DELETE FROM course_outcome WHERE YEAR(began) = " + year);
    assertThat(OutcomeTable.rows(id)).isEmpty();

    OutcomeTable.assessAfresh();

    assertThat(OutcomeTable.rows(id)).hasSize(1);
  }

  @Test
  void nurses_and_the_front_desk_do_not_look() {
    for (Client person : List.of(Client.nurse(), Client.frontDesk())) {
      person.get("/api/relief-definition/reassessment").expectProblem(403, "forbidden");
    }
    Client.manager().get("/api/relief-definition/reassessment").expect(200);
  }
}
