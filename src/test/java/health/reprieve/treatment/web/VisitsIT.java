package health.reprieve.treatment.web;

import static health.reprieve.testing.VisitsApi.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.Server;
import health.reprieve.testing.VisitsApi;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VisitsIT extends ReprieveIT {

  private static final LocalDate DAY = LocalDate.of(2023, 6, 6);

  private final VisitsApi visits = VisitsApi.as(Client.nurse());
  private Instant arrived;
  private UUID course;
  private UUID visit;

  @BeforeEach
  void arrive() {
    arrived = Instant.now().minusSeconds(5).truncatedTo(ChronoUnit.MILLIS);
    course = visits.course();
    visit = visits.arrived(course, arrived);
  }

  @Test
  void goes_from_arrival_to_leaving_with_its_instants_in_order_and_tells_everybody() {
    visits.start(visit, Map.of()).expect(200);
    visits.end(visit, "givenMg", "35,25", "givenMinutes", 40).expect(200);
    JsonNode left = visits.leave(visit, Map.of()).expect(200).json();
    assertThat(left.path("step").asText()).isEqualTo("LEFT");
    assertThat(left.path("givenMg").decimalValue()).isEqualByComparingTo("35.25");
    Instant started = Instant.parse(left.path("startedAt").asText());
    Instant ended = Instant.parse(left.path("endedAt").asText());
    Instant leftAt = Instant.parse(left.path("leftAt").asText());
    assertThat(started).isAfter(arrived);
    assertThat(ended).isAfter(started);
    assertThat(leftAt).isAfterOrEqualTo(ended);
    assertThat(visits.get(visit)).isEqualTo(left);
    assertThat(VisitsApi.events(visit))
        .extracting(line -> line.substring(0, line.indexOf(" ")))
        .containsExactly("started", "ended", "left");
  }

  @Test
  void takes_what_is_entered_late() {
    visits.start(visit, fields("at", arrived.plusMillis(10))).expect(200);
    JsonNode ended =
        visits
            .end(visit, "at", arrived.plusMillis(20), "givenMg", 35, "givenMinutes", 40)
            .expect(200)
            .json();
    assertThat(ended.path("endedAt").asText()).isEqualTo(arrived.plusMillis(20).toString());
    assertThat(VisitsApi.events(visit)).contains("ended " + arrived.plusMillis(20));
  }

  @Test
  void refuses_an_end_before_the_start_and_keeps_the_visit_as_it_was() {
    visits.start(visit, Map.of()).expect(200);
    visits
        .end(visit, "at", arrived.plusMillis(1), "givenMg", 35, "givenMinutes", 40)
        .expectProblem(422, "time-out-of-order");
    assertThat(visits.get(visit).path("step").asText()).isEqualTo("INFUSING");
    assertThat(VisitsApi.events(visit)).hasSize(1);
  }

  @Test
  void refuses_steps_out_of_order_and_steps_taken() {
    visits.end(visit, "givenMg", 35, "givenMinutes", 40).expectProblem(422, "infusion-not-started");
    visits.start(visit, Map.of()).expect(200);
    visits.start(visit, Map.of()).expectProblem(409, "step-taken");
    visits.leave(visit, Map.of()).expectProblem(422, "infusion-running");
  }

  @Test
  void refuses_times_to_come_and_of_other_days() {
    visits
        .start(visit, fields("at", Instant.now().plusSeconds(60)))
        .expectProblem(422, "time-in-future");
    visits
        .start(visit, fields("at", arrived.minus(3, ChronoUnit.DAYS)))
        .expectProblem(422, "time-on-other-day");
  }

  @Test
  void names_everything_that_is_wrong_with_what_was_given() {
    visits.start(visit, Map.of()).expect(200);
    JsonNode refused =
        visits
            .end(visit, "givenMg", "much", "givenMinutes", 40.5, "weightKg", 12)
            .expectProblem(400, "invalid-request")
            .json();
    assertThat(refused.path("violations").findValuesAsText("field"))
        .contains("givenMg", "givenMinutes", "weightKg");
    visits
        .end(visit, "givenMg", "35.255", "givenMinutes", 40)
        .expectProblem(400, "invalid-request");
  }

  @Test
  void takes_a_number_and_a_tick_only_where_they_are_such() {
    visits.start(visit, Map.of()).expect(200);
    JsonNode refused =
        visits
            .end(visit, "givenMg", true, "givenMinutes", List.of(40), "confirmed", "yes")
            .expectProblem(400, "invalid-request")
            .json();
    assertThat(refused.path("violations").findValuesAsText("field"))
        .containsExactly("givenMg", "givenMinutes", "confirmed");
    assertThat(refused.path("violations").findValuesAsText("message"))
        .containsExactly("A number.", "A number.", "Either true or false.");
  }

  @Test
  void names_a_field_that_a_step_does_not_know() {
    visits
        .start(visit, fields("startedAt", arrived.plusMillis(10)))
        .expectProblem(400, "invalid-request");
    assertThat(visits.get(visit).path("step").asText()).isEqualTo("ARRIVED");
  }

  @Test
  void says_once_what_is_wrong_with_a_number() {
    visits.start(visit, Map.of()).expect(200);
    JsonNode refused =
        visits
            .end(visit, "givenMg", -1, "givenMinutes", 0, "weightKg", 3000)
            .expectProblem(400, "invalid-request")
            .json();
    assertThat(refused.path("violations").findValuesAsText("field"))
        .containsExactly("givenMg", "givenMinutes", "weightKg");
  }

  @Test
  void refuses_without_a_weight_what_no_weight_could_make_right() {
    visits.start(visit, Map.of()).expect(200);
    JsonNode refused =
        visits
            .end(visit, "givenMg", 5000, "givenMinutes", 1, "confirmed", true)
            .expectProblem(422, "given-rate-refused")
            .json();
    assertThat(refused.path("detail").asText())
        .contains("Even at 400 kg that would be 750 mg/kg/h", "refuses more than 2", "weight");
    visits.end(visit, "givenMg", 530, "givenMinutes", 40).expect(200);
  }

  @Test
  void asks_to_look_twice_at_an_unusual_rate_and_refuses_one_above_the_limit() {
    visits.start(visit, Map.of()).expect(200);
    visits
        .end(visit, "givenMg", 70, "givenMinutes", 40, "weightKg", 70)
        .expectProblem(422, "given-rate-unusual");
    visits
        .end(visit, "givenMg", 350, "givenMinutes", 40, "weightKg", 70, "confirmed", true)
        .expectProblem(422, "given-rate-refused");
    visits
        .end(visit, "givenMg", 70, "givenMinutes", 40, "weightKg", 70, "confirmed", true)
        .expect(200);
  }

  @Test
  void converts_pounds_exactly() {
    visits.start(visit, Map.of()).expect(200);
    JsonNode ended =
        visits
            .end(visit, "givenMg", 40, "givenMinutes", 40, "weightLb", "180,5")
            .expect(200)
            .json();
    assertThat(ended.path("weightKg").decimalValue()).isEqualByComparingTo("81.873422785");
  }

  @Test
  void a_correction_keeps_what_stood_before_and_takes_the_scores_along() throws SQLException {
    visits.start(visit, Map.of()).expect(200);
    visits.end(visit, "givenMg", 35, "givenMinutes", 40).expect(200);
    JsonNode score = visits.score(visit, "END_OF_INFUSION", "NOW", 3).expect(201).json();
    JsonNode before = visits.leave(visit, Map.of()).expect(200).json();
    Instant left = Instant.parse(before.path("leftAt").asText());
    JsonNode corrected = visits.correct(visit, shorter(before, left)).expect(200).json();
    assertThat(corrected.path("endedAt").asText()).isEqualTo(left.toString());
    assertThat(ScoresApi.as(Client.nurse()).get(VisitsApi.id(score)).path("speaksFor").asText())
        .isEqualTo(left.toString());
    try (Connection database = Server.database();
        Statement statement = database.createStatement();
        ResultSet kept =
            statement.executeQuery(
                "SELECT given_mg, given_minutes, reason FROM visit_correction WHERE visit_id = "
                    + sql(visit))) {
      assertThat(kept.next()).isTrue();
      assertThat(kept.getBigDecimal("given_mg")).isEqualByComparingTo("35");
      assertThat(kept.getInt("given_minutes")).isEqualTo(40);
      assertThat(kept.getString("reason")).isEqualTo("pump stopped early");
    }
  }

  private Map<String, Object> shorter(JsonNode before, Instant endedAt) {
    return fields(
        "version",
        before.path("version").asInt(),
        "arrivedAt",
        arrived,
        "startedAt",
        before.path("startedAt").asText(),
        "endedAt",
        endedAt,
        "leftAt",
        before.path("leftAt").asText(),
        "givenMg",
        "30.5",
        "givenMinutes",
        35,
        "reason",
        "pump stopped early");
  }

  @Test
  void refuses_a_correction_that_is_stale_or_adds_a_step() {
    JsonNode now = visits.start(visit, Map.of()).expect(200).json();
    Map<String, Object> body =
        fields(
            "version", now.path("version").asInt(),
            "arrivedAt", arrived,
            "startedAt", arrived.plusMillis(1),
            "leftAt", arrived.plusMillis(2),
            "reason", "forgotten");
    visits.correct(visit, body).expectProblem(422, "correction-adds-step");
    body.put("version", now.path("version").asInt() - 1);
    visits.correct(visit, body).expectProblem(412, "stale");
  }

  @Test
  void keeps_scores_before_at_the_end_and_at_discharge() {
    visits.score(visit, "BEFORE", "NOW", 7).expect(201);
    visits.score(visit, "BEFORE", "AVERAGE_24H", 6).expect(201);
    visits.score(visit, "END_OF_INFUSION", "NOW", 3).expectProblem(422, "score-out-of-place");
    visits.start(visit, Map.of()).expect(200);
    JsonNode ended = visits.end(visit, "givenMg", 35, "givenMinutes", 40).expect(200).json();
    JsonNode end = visits.score(visit, "END_OF_INFUSION", "NOW", 3).expect(201).json();
    assertThat(Instant.parse(end.path("speaksFor").asText()))
        .isAfterOrEqualTo(Instant.parse(ended.path("endedAt").asText()));
    visits.score(visit, "DISCHARGE", "NOW", 2).expect(201);
    visits.score(visit, "DISCHARGE", "NOW", 2).expect(201);
    visits.score(visit, "DISCHARGE", "NOW", 4).expectProblem(409, "score-exists");
    visits.score(visit, "DISCHARGE", "NOW", "7.5").expectProblem(400, "invalid-request");
    UUID patient = UUID.fromString(ended.path("patientId").asText());
    assertThat(ScoresApi.as(Client.nurse()).of(patient)).hasSize(4);
  }

  @Test
  void refuses_a_score_that_names_somebody_elses_visit_or_another_time() {
    JsonNode mine = visits.get(visit);
    Map<String, Object> score =
        ScoresApi.followUp(UUID.fromString(mine.path("patientId").asText()), arrived, 7);
    score.put("moment", "BEFORE");
    score.put("visitId", visits.arrived(visits.course(), arrived));
    ScoresApi scores = ScoresApi.as(Client.nurse());
    scores.tryRecord(score).expectProblem(422, "score-out-of-place");
    score.put("visitId", visit);
    visits.start(visit, fields("at", arrived.plusMillis(1))).expect(200);
    score.put("speaksFor", arrived.plusMillis(2).toString());
    scores.tryRecord(score).expectProblem(422, "score-out-of-place");
    score.put("visitId", UUID.randomUUID());
    scores.tryRecord(score).expectProblem(404, "not-found");
  }

  @Test
  void lists_who_arrived_on_a_local_day_and_says_so_in_the_trail() {
    ClinicFixture.open();
    UUID late = visits.arrived(course, ClinicDay.instant(DAY, "23:59"));
    UUID early = visits.arrived(visits.course(), ClinicDay.instant(DAY, "00:00"));
    visits.arrived(visits.course(), ClinicDay.instant(DAY.plusDays(1), "00:00"));
    long before = AuditTable.last();

    JsonNode list = visits.tryOn(DAY).expect(200).json();

    assertThat(list.findValuesAsText("id")).containsExactly(early.toString(), late.toString());
    assertThat(AuditTable.since(before)).containsOnlyOnce("Noa Nurseby NURSE SAW visits of " + DAY);
    assertThat(list.get(1)).isEqualTo(visits.get(late));
    assertThat(visits.tryOn("").expect(200).json().findValuesAsText("id"))
        .as("today, where no day is named")
        .contains(visit.toString());
  }

  @Test
  void lists_no_visits_for_other_roles_or_of_no_day() {
    for (Client person : List.of(Client.frontDesk(), Client.manager())) {
      VisitsApi.as(person).tryOn(DAY).expectProblem(403, "forbidden");
    }
    visits.tryOn("yesterday").expectProblem(400, "invalid-request");
  }

  @Test
  void refuses_other_roles_and_unknown_visits() {
    VisitsApi.as(Client.frontDesk()).start(visit, Map.of()).expectProblem(403, "forbidden");
    VisitsApi.as(Client.manager()).leave(visit, Map.of()).expectProblem(403, "forbidden");
    visits.start(UUID.randomUUID(), Map.of()).expectProblem(404, "not-found");
  }

  @Test
  void the_database_refuses_an_end_before_the_start() throws SQLException {
    visits.start(visit, Map.of()).expect(200);
    try (Connection database = Server.database();
        Statement statement = database.createStatement()) {
      assertThatThrownBy(
              () ->
                  statement.executeUpdate(
                      "UPDATE visit SET ended_at = started_at - INTERVAL 1 SECOND, given_mg = 1,"
                          + " given_minutes = 1 WHERE id = "
                          + sql(visit)))
          .hasMessageContaining("visit_order");
      assertThatThrownBy(
              () ->
                  statement.executeUpdate(
                      "UPDATE visit SET ended_at = started_at + INTERVAL 1 SECOND WHERE id = "
                          + sql(visit)))
          .hasMessageContaining("visit_given");
    }
  }

  private static String sql(UUID id) {
    return "UNHEX('" + id.toString().replace("-", "") + "')";
  }
}
