package health.reprieve.measures.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.Concurrently;
import health.reprieve.testing.Forms;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.Server;
import health.reprieve.testing.Unique;
import health.reprieve.testing.VisitsApi;
import java.net.http.HttpRequest.BodyPublishers;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A wrong score is set aside: it stays on record, and its place is free. */
class ScoresSetAsideIT extends ReprieveIT {

  private final ScoresApi scores = ScoresApi.as(Client.nurse());
  private JsonNode patient;
  private UUID id;
  private Instant yesterday;
  private JsonNode score;

  @BeforeEach
  void record() {
    patient = PatientsApi.as(Client.frontDesk()).register(PatientsApi.someone());
    id = PatientsApi.id(patient);
    yesterday = Instant.now().minus(Duration.ofDays(1)).truncatedTo(ChronoUnit.MILLIS);
    score = scores.record(ScoresApi.followUp(id, yesterday, 6));
  }

  @Test
  void stays_on_record_with_who_when_why_and_what_was_corrected() {
    JsonNode corrected = scores.correct(VisitsApi.id(score), 1, 5, "misheard").expect(200).json();
    Answer answer =
        ScoresApi.as(Client.clinician()).trySetAside(corrected, "Another patient's").expect(200);

    JsonNode aside = answer.json();
    assertThat(answer.header("ETag")).isEqualTo("\"" + aside.path("version").asInt() + "\"");
    assertThat(aside.path("setAsideBecause").asText()).isEqualTo("Another patient's");
    assertThat(aside.path("setAsideBy").asText()).isEqualTo("Dr Vale-Sample");
    assertThat(Instant.parse(aside.path("setAsideAt").asText()))
        .isBetween(Instant.now().minusSeconds(60), Instant.now().plusSeconds(1));
    assertThat(aside.path("score").asInt()).isEqualTo(5);
    assertThat(aside.at("/corrections/0/oldScore").asInt()).isEqualTo(6);
    assertThat(scores.get(VisitsApi.id(score))).isEqualTo(aside);
    assertThat(scores.of(id)).containsExactly(aside);
    assertThat(score.hasNonNull("setAsideAt")).isFalse();
  }

  @Test
  void its_place_is_free_for_any_value_and_as_often_as_it_was_wrong() {
    scores.setAside(score, "wrong");
    JsonNode second = scores.record(ScoresApi.followUp(id, yesterday, 4));
    scores.tryRecord(ScoresApi.followUp(id, yesterday, 5)).expectProblem(409, "score-exists");
    scores.setAside(second, "wrong again");
    JsonNode third = scores.record(ScoresApi.followUp(id, yesterday, 6));

    assertThat(third.path("id")).isNotEqualTo(score.path("id"));
    assertThat(scores.of(id).findValuesAsText("score")).containsExactly("6", "4", "6");
    assertThat(standing()).containsExactly(third);
  }

  @Test
  void twice_is_refused_and_so_is_its_correction() {
    JsonNode aside = scores.setAside(score, "wrong");
    scores.trySetAside(aside, "twice").expectProblem(409, "score-set-aside");
    scores
        .correct(VisitsApi.id(score), aside.path("version").asInt(), 3, "misheard")
        .expectProblem(409, "score-set-aside");
    assertThat(scores.get(VisitsApi.id(score))).isEqualTo(aside);
  }

  @Test
  void what_was_read_before_somebody_corrected_it_sets_nothing_aside() {
    scores.correct(VisitsApi.id(score), 1, 5, "misheard").expect(200);
    scores.trySetAside(score, "wrong").expectStale("Noa Nurseby");
    assertThat(standing()).hasSize(1);
  }

  @Test
  void the_version_may_come_by_if_match() {
    setAside("\"7\"").expectProblem(412, "stale");
    setAside("\"1\"").expect(200);
    assertThat(standing()).isEmpty();
  }

  private Answer setAside(String tag) {
    return Client.nurse()
        .send(
            "POST",
            "/api/scores/" + score.path("id").asText() + "/set-aside",
            BodyPublishers.ofString("{\"reason\": \"wrong\"}"),
            "application/json",
            List.of("If-Match", tag));
  }

  @Test
  void the_same_request_again_or_at_once_does_no_harm() {
    List<Answer> answers = Concurrently.twice(() -> scores.trySetAside(score, "wrong"));
    scores.trySetAside(score, "wrong").expectProblem(412, "stale");

    assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 412);
    assertThat(scores.of(id)).hasSize(1);
    assertThat(AuditTable.of(id)).containsOnlyOnce("Noa Nurseby NURSE CHANGED score set aside");
  }

  @Test
  void a_late_repeat_of_the_request_that_made_it_does_not_bring_it_back() {
    String key = Unique.name();
    Map<String, Object> answer = ScoresApi.followUp(id, yesterday.minusSeconds(60), 8);
    JsonNode made = scores.recordOnce(key, answer);
    JsonNode aside = scores.setAside(made, "wrong");

    assertThat(scores.recordOnce(key, answer)).isEqualTo(aside);
    assertThat(scores.of(id)).hasSize(2);
    assertThat(standing()).containsExactly(score);
  }

  @Test
  void the_file_that_brought_it_does_not_bring_it_back_and_another_value_takes_its_place() {
    ImportsApi imports = ImportsApi.as(Client.nurse());
    String file = file(8);
    imports.load(file);
    scores.setAside(standing().get(0), "typed into the wrong column");

    JsonNode again = imports.load(file);
    assertThat(again.path("added").asInt()).isZero();
    assertThat(again.path("alreadyThere").asInt()).isEqualTo(1);
    assertThat(standing()).containsExactly(score);

    assertThat(imports.load(file(3)).path("added").asInt()).isEqualTo(1);
    assertThat(standing()).extracting(one -> one.path("score").asInt()).containsExactly(3, 6);
  }

  private String file(int value) {
    String number = patient.path("recordNumber").asText();
    return ImportsApi.HEADER
        + ImportsApi.row(number, "CRPS", yesterday.minusSeconds(60), value, "home");
  }

  @Test
  void needs_a_reason() {
    scores.trySetAside(score, " ").expectProblem(400, "invalid-request");
    scores.trySetAside(score, "x".repeat(201)).expectProblem(400, "invalid-request");
    assertThat(standing()).hasSize(1);
  }

  @Test
  void nobody_but_who_may_correct_it() {
    for (Client other : List.of(Client.frontDesk(), Client.manager())) {
      ScoresApi.as(other).trySetAside(score, "wrong").expectProblem(403, "forbidden");
      other
          .form(
              "/scores/of/" + id + "/" + score.path("id").asText() + "/set-aside",
              Map.of("version", "1", "reason", "wrong"))
          .expect(403);
    }
    assertThat(standing()).hasSize(1);
  }

  @Test
  void an_unknown_one_is_not_found() {
    JsonNode unknown = scores.get(VisitsApi.id(score));
    ((ObjectNode) unknown).put("id", UUID.randomUUID().toString());
    scores.trySetAside(unknown, "wrong").expectProblem(404, "not-found");
  }

  @Test
  void the_database_refuses_two_that_stand_and_one_set_aside_by_nobody() throws SQLException {
    scores.setAside(score, "wrong");
    scores.record(ScoresApi.followUp(id, yesterday, 4));
    try (Connection database = Server.database();
        Statement statement = database.createStatement()) {
      String where = " WHERE id = UNHEX('" + score.path("id").asText().replace("-", "") + "')";
      assertThatThrownBy(
              () ->
                  statement.executeUpdate(
                      "UPDATE given_score SET set_aside_at = NULL, set_aside_by = NULL,"
                          + " set_aside_because = NULL"
                          + where))
          .hasMessageContaining("score_once");
      assertThatThrownBy(
              () -> statement.executeUpdate("UPDATE given_score SET set_aside_by = NULL" + where))
          .hasMessageContaining("score_set_aside");
    }
  }

  @Test
  void forms_stand_on_the_page_for_the_score_they_are_asked_for_alone() {
    Forms forms = Forms.as(Client.nurse());
    String path = "/scores/of/" + id;
    String one = score.path("id").asText();

    assertThat(forms.get(path))
        .contains(path + "?change=" + one + "#score-" + one)
        .doesNotContain("/correct\"", "/set-aside\"");
    assertThat(forms.get(path + "?change=" + one))
        .containsOnlyOnce(path + "/" + one + "/correct\"")
        .containsOnlyOnce(path + "/" + one + "/set-aside\"");
    assertThat(forms.get(path + "?change=" + UUID.randomUUID()))
        .doesNotContain("/correct\"", "/set-aside\"");
  }

  @Test
  void by_form_it_leaves_its_row_and_a_second_form_is_told_so() {
    Forms forms = Forms.as(Client.nurse());
    String path = "/scores/of/" + id;
    String one = path + "/" + score.path("id").asText();

    assertThat(forms.refused(one + "/set-aside", 400, "version", "1", "reason", ""))
        .contains("Why it is set aside");
    assertThat(
            forms
                .send(one + "/set-aside", "version", "1", "reason", "Another patient's")
                .header("Location"))
        .endsWith("?done=set_aside");
    assertThat(forms.get(path))
        .contains("1 score, set aside")
        .contains("set aside: Another patient's (Noa Nurseby")
        .doesNotContain("/correct\"");
    assertThat(forms.refused(one + "/set-aside", 412, "version", "1", "reason", "again"))
        .contains("changed the score");
    assertThat(forms.refused(one + "/set-aside", 409, "version", "2", "reason", "again"))
        .contains("This score was set aside. Enter a new one instead.");
  }

  private List<JsonNode> standing() {
    return StreamSupport.stream(scores.of(id).spliterator(), false)
        .filter(one -> !one.hasNonNull("setAsideAt"))
        .toList();
  }
}
