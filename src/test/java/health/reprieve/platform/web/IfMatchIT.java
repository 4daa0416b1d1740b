package health.reprieve.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import health.reprieve.testing.Answer;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.MatchingApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ProtocolsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Unique;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** A change names what was read by If-Match or in its body, whatever it changes. */
class IfMatchIT extends ReprieveIT {

  /** That nothing in the tests has reached. */
  private static final String NEVER = "\"999999999\"";

  static Stream<String> changes() {
    return MatchingApi.changes();
  }

  @ParameterizedTest
  @MethodSource("changes")
  void each_change_needs_the_version_and_takes_it_from_the_header(String change) {
    if (!MatchingApi.isCompared(change)) {
      assertThat(goesOn(MatchingApi.send(change, Map.of()))).doesNotContain("version");
    } else {
      assertThat(MatchingApi.wrong(MatchingApi.send(change, Map.of()).expect(400)))
          .contains("version");
    }
    assertThat(goesOn(MatchingApi.send(change, Map.of(), NEVER))).doesNotContain("version");
    assertThat(goesOn(MatchingApi.send(change, Map.of(), "\"other\""))).doesNotContain("version");
    assertThat(goesOn(MatchingApi.sendNothing(change, NEVER))).doesNotContain("version");
  }

  /** Refused for other reasons: fields that are missing, nothing there, or stale. */
  private static Iterable<String> goesOn(Answer answer) {
    assertThat(answer.status()).as(answer.body()).isIn(400, 404, 412);
    assertThat(answer.json().path("code").asText()).isNotEqualTo("unreadable");
    return MatchingApi.wrong(answer);
  }

  @ParameterizedTest
  @MethodSource("changes")
  void each_change_refuses_a_header_that_is_not_one_strong_tag(String change) {
    for (String tag : new String[] {"*", "W/\"1\"", "\"1\", \"2\"", "1"}) {
      assertThat(MatchingApi.wrong(MatchingApi.send(change, Map.of(), tag).expect(400)))
          .as(tag)
          .containsExactly("If-Match");
    }
  }

  @ParameterizedTest
  @MethodSource("changes")
  void each_change_refuses_two_versions_that_differ(String change) {
    Answer refused = MatchingApi.send(change, Map.of("version", 2), "\"1\"").expect(400);

    assertThat(MatchingApi.wrong(refused)).containsExactly("If-Match");
    assertThat(goesOn(MatchingApi.send(change, Map.of("version", 999_999_999), NEVER)))
        .doesNotContain("If-Match", "version");
  }

  static Stream<Arguments> things() {
    String protocol =
        ProtocolsApi.as(Client.clinician())
            .add("Matched " + Unique.name(), Map.of())
            .expect(201)
            .json()
            .path("id")
            .asText();
    return Stream.of(
        arguments(
            MatchingApi.patient(PatientsApi.as(Client.frontDesk()).register()),
            "givenName",
            Client.frontDesk(),
            "Kim Deskham"),
        arguments(
            MatchingApi.chair(ClinicFixture.newChair()),
            "description",
            Client.manager(),
            "Manager"),
        arguments(MatchingApi.protocol(protocol), "name", Client.manager(), "Manager"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("things")
  void a_change_by_an_old_tag_is_refused_and_told_who_was_faster(
      String thing, String field, Client client, String who) {
    MatchingApi api = MatchingApi.as(client);
    Answer read = api.read(thing);
    String tag = read.header("ETag");
    assertThat(tag).isEqualTo("\"" + MatchingApi.version(read) + "\"");

    Answer changed = api.put(thing, read, tag, field, "First " + Unique.name()).expect(200);
    api.put(thing, read, tag, field, "Second").expectStale(who);

    assertThat(changed.header("ETag")).isNotEqualTo(tag);
    assertThat(api.read(thing).json()).isEqualTo(changed.json());
    api.put(thing, read, changed.header("ETag"), field, "Third " + Unique.name()).expect(200);
  }

  @Test
  void a_removal_that_is_compared_with_nothing_does_not_pass_over_the_header() {
    String chair = MatchingApi.chair(ClinicFixture.newChair());

    Answer refused =
        MatchingApi.as(Client.manager())
            .delete(chair + "/outages/" + UUID.randomUUID(), "\"1\"")
            .expectProblem(400, "invalid-request");

    assertThat(MatchingApi.wrong(refused)).containsExactly("If-Match");
  }

  @Test
  void a_change_whose_body_names_no_version_does_not_pass_over_the_header() {
    Answer refused =
        MatchingApi.send("POST /api/visits/" + UUID.randomUUID() + "/scores", Map.of(), "\"1\"")
            .expectProblem(400, "invalid-request");

    assertThat(MatchingApi.wrong(refused)).contains("If-Match").doesNotContain("version");
  }
}
