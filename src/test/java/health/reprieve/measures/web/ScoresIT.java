package health.reprieve.measures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.Client;
import health.reprieve.testing.Concurrently;
import health.reprieve.testing.Forms;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.Server;
import health.reprieve.testing.VisitsApi;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScoresIT extends ReprieveIT {

  private final ScoresApi scores = ScoresApi.as(Client.nurse());
  private UUID patient;
  private Instant yesterday;

  @BeforeEach
  void register() {
    patient = PatientsApi.as(Client.frontDesk()).register();
    yesterday = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
  }

  @Test
  void keeps_who_when_and_what_it_speaks_for() {
    JsonNode score = scores.record(ScoresApi.followUp(patient, yesterday, 6));
    assertThat(score.path("score").asInt()).isEqualTo(6);
    assertThat(score.path("speaksFor").asText()).isEqualTo(yesterday.toString());
    assertThat(score.path("recordedBy").asText()).isEqualTo("Noa Nurseby");
    assertThat(score.path("source").asText()).isEqualTo("STAFF");
    assertThat(scores.get(VisitsApi.id(score))).isEqualTo(score);
    assertThat(scores.of(patient)).containsExactly(score);
  }

  @ParameterizedTest
  @CsvSource({"11, The scale", "-1, The scale", "7.5, without decimals", "seven, in digits"})
  void refuses_what_is_not_on_the_scale(String typed, String why) {
    Answer refused =
        scores
            .tryRecord(ScoresApi.followUp(patient, yesterday, typed))
            .expectProblem(400, "invalid-request");
    assertThat(refused.json().at("/violations/0/field").asText()).isEqualTo("score");
    assertThat(refused.json().at("/violations/0/message").asText()).contains(why);
    assertThat(scores.of(patient)).isEmpty();
  }

  @Test
  void refuses_numbers_off_the_scale_in_json_too() {
    scores
        .tryRecord(ScoresApi.followUp(patient, yesterday, 11))
        .expectProblem(400, "invalid-request");
    scores
        .tryRecord(ScoresApi.followUp(patient, yesterday, 7.5))
        .expectProblem(400, "invalid-request");
  }

  @Test
  void refuses_an_empty_score() {
    Answer refused =
        scores
            .tryRecord(ScoresApi.followUp(patient, yesterday, ""))
            .expectProblem(400, "invalid-request");
    assertThat(refused.json().path("detail").asText()).contains("Needed");
  }

  @Test
  void the_database_refuses_11_by_hand() throws SQLException {
    UUID score = VisitsApi.id(scores.record(ScoresApi.followUp(patient, yesterday, 6)));
    try (Connection database = Server.database();
        Statement statement = database.createStatement()) {
      assertThatThrownBy(
              () -> statement.executeUpdate("UPDATE score SET score = 11 WHERE id = " + sql(score)))
          .hasMessageContaining("score_range");
      assertThatThrownBy(
              () -> statement.executeUpdate("UPDATE score SET score = -1 WHERE id = " + sql(score)))
          .hasMessageContaining("score_range");
    }
  }

  @Test
  void the_same_score_again_does_no_harm() {
    Map<String, Object> answer = ScoresApi.followUp(patient, yesterday, 6);
    assertThat(scores.record(answer)).isEqualTo(scores.record(answer));
    assertThat(scores.of(patient)).hasSize(1);
  }

  @Test
  void the_same_score_twice_at_the_same_instant_is_kept_once() {
    Map<String, Object> answer = ScoresApi.followUp(patient, yesterday, 6);
    List<Answer> answers = Concurrently.twice(() -> scores.tryRecord(answer));
    assertThat(answers).extracting(Answer::status).contains(201).isSubsetOf(201, 409);
    assertThat(scores.of(patient)).hasSize(1);
  }

  @Test
  void refuses_another_value_for_the_same_moment() {
    scores.record(ScoresApi.followUp(patient, yesterday, 6));
    scores.tryRecord(ScoresApi.followUp(patient, yesterday, 5)).expectProblem(409, "score-exists");
    assertThat(scores.of(patient)).hasSize(1);
  }

  @Test
  void refuses_a_score_for_a_moment_to_come() {
    scores
        .tryRecord(ScoresApi.followUp(patient, Instant.now().plusSeconds(60), 6))
        .expectProblem(422, "score-in-future");
  }

  @Test
  void refuses_a_score_for_a_day_before_the_birth() {
    PatientsApi register = PatientsApi.as(Client.frontDesk());
    UUID born1956 =
        VisitsApi.id(register.register(PatientsApi.someone("dateOfBirth", "1956-04-02")));
    VisitsApi.as(Client.nurse()).course(born1956, "CRPS");
    scores
        .tryRecord(ScoresApi.followUp(born1956, Instant.parse("1956-04-01T00:00:00Z"), 6))
        .expectProblem(422, "before-birth");
    String page = "/scores/of/" + born1956;
    assertThat(
            Forms.as(Client.nurse())
                .refused(
                    page,
                    422,
                    "reportGroup",
                    "CRPS",
                    "item",
                    "NOW",
                    "score",
                    "4",
                    "day",
                    "1900-01-01",
                    "time",
                    "10:17"))
        .contains("was not born yet", "1900-01-01", "10:17");
    assertThat(scores.of(born1956)).isEmpty();
  }

  @Test
  void refuses_a_score_of_nobody() {
    scores
        .tryRecord(ScoresApi.followUp(UUID.randomUUID(), yesterday, 6))
        .expectProblem(404, "not-found");
  }

  @Test
  void refuses_a_condition_that_nobody_knows() {
    Map<String, Object> answer = ScoresApi.followUp(patient, yesterday, 6);
    answer.put("reportGroup", "GOUT");
    scores.tryRecord(answer).expectProblem(400, "invalid-request");
  }

  @Test
  void refuses_a_discharge_score_without_its_visit() {
    Map<String, Object> answer = ScoresApi.followUp(patient, yesterday, 6);
    answer.put("moment", "DISCHARGE");
    scores.tryRecord(answer).expectProblem(400, "invalid-request");
  }

  @Test
  void a_correction_keeps_the_old_value_with_the_reason() throws SQLException {
    UUID score = VisitsApi.id(scores.record(ScoresApi.followUp(patient, yesterday, 6)));
    JsonNode corrected =
        ScoresApi.as(Client.clinician())
            .correct(score, 1, 5, "misheard on the phone")
            .expect(200)
            .json();
    assertThat(corrected.path("score").asInt()).isEqualTo(5);
    assertThat(corrected.at("/corrections/0/oldScore").asInt()).isEqualTo(6);
    assertThat(corrected.at("/corrections/0/correctedBy").asText()).isEqualTo("Dr Vale-Sample");
    try (Connection database = Server.database();
        Statement statement = database.createStatement();
        ResultSet kept =
            statement.executeQuery(
                "SELECT old_score, new_score, reason FROM score_correction WHERE score_id = "
                    + sql(score))) {
      assertThat(kept.next()).isTrue();
      assertThat(kept.getInt("old_score")).isEqualTo(6);
      assertThat(kept.getInt("new_score")).isEqualTo(5);
      assertThat(kept.getString("reason")).isEqualTo("misheard on the phone");
      assertThat(kept.next()).isFalse();
    }
  }

  @Test
  void refuses_a_correction_of_what_somebody_corrected_meanwhile() {
    UUID score = VisitsApi.id(scores.record(ScoresApi.followUp(patient, yesterday, 6)));
    scores.correct(score, 1, 5, "misheard").expect(200);
    scores.correct(score, 1, 4, "misheard").expectProblem(412, "stale");
  }

  @Test
  void refuses_a_correction_off_the_scale_without_a_reason_or_without_a_change() {
    UUID score = VisitsApi.id(scores.record(ScoresApi.followUp(patient, yesterday, 6)));
    scores.correct(score, 1, 11, "misheard").expectProblem(400, "invalid-request");
    scores.correct(score, 1, 5, " ").expectProblem(400, "invalid-request");
    scores.correct(score, 1, 6, "misheard").expectProblem(400, "invalid-request");
    assertThat(scores.get(score).path("corrections")).isEmpty();
  }

  @Test
  void nobody_but_nurses_and_clinicians_sees_or_enters_scores() {
    for (Client other : List.of(Client.frontDesk(), Client.manager())) {
      ScoresApi refused = ScoresApi.as(other);
      refused.tryOf(patient).expectProblem(403, "forbidden");
      refused.tryRecord(ScoresApi.followUp(patient, yesterday, 6)).expectProblem(403, "forbidden");
    }
  }

  @Test
  void refuses_an_unknown_score() {
    scores.correct(UUID.randomUUID(), 1, 6, "misheard").expectProblem(404, "not-found");
  }

  @Test
  void writes_every_look_and_change_into_the_audit_trail() throws SQLException {
    UUID score = VisitsApi.id(scores.record(ScoresApi.followUp(patient, yesterday, 6)));
    scores.correct(score, 1, 5, "misheard").expect(200);
    scores.of(patient);
    try (Connection database = Server.database();
        Statement statement = database.createStatement();
        ResultSet lines =
            statement.executeQuery(
                "SELECT GROUP_CONCAT(CONCAT(act, ' ', what, ' by ', role) ORDER BY id) FROM"
                    + " audit_entry WHERE subject_kind IN ('score', 'patient') AND what LIKE"
                    + " 'score%' AND patient_id = "
                    + sql(patient))) {
      lines.next();
      assertThat(lines.getString(1))
          .isEqualTo("CREATED score by NURSE,CHANGED score corrected by NURSE,SAW scores by NURSE");
    }
  }

  private static String sql(UUID id) {
    return "UNHEX('" + id.toString().replace("-", "") + "')";
  }
}
