package health.reprieve.outcomes.web;

import static health.reprieve.testing.QueryCount.assertNotOncePerRow;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.DefinitionApi;
import health.reprieve.testing.ReprieveIT;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class ReliefDefinitionIT extends ReprieveIT {

  private final DefinitionApi clinician = DefinitionApi.as(Client.clinician());
  private int percent;

  @BeforeEach
  void remember() {
    percent = clinician.inForce().path("reliefPercent").asInt();
  }

  @AfterEach
  void restore() {
    if (clinician.inForce().path("reliefPercent").asInt() != percent) {
      clinician.change("reliefPercent", percent);
    }
  }

  @Test
  void a_change_is_a_new_version_with_a_name() {
    int before = clinician.inForce().path("version").asInt();

    JsonNode changed = clinician.change("reliefPercent", 40);

    assertThat(changed.path("version").asInt()).isEqualTo(before + 1);
    assertThat(changed.path("approvedBy").asText()).isEqualTo("Dr Vale-Sample");
    assertThat(clinician.inForce()).isEqualTo(changed);
    assertThat(clinician.history().get(1).path("version").asInt()).isEqualTo(before);
  }

  @Test
  void a_repeat_answers_what_the_first_made() {
    Map<String, Object> body = clinician.body("reliefPercent", 45);
    JsonNode first = clinician.send(body).expect(201).json();

    assertThat(clinician.send(body).expect(201).json()).isEqualTo(first);
    assertThat(clinician.inForce()).isEqualTo(first);
  }

  @Test
  void answers_a_repeat_under_its_key_though_another_version_is_in_force_by_then() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> body = clinician.body("reliefPercent", 45);
    JsonNode first = clinician.sendOnce(key, body).expect(201).json();
    clinician.change("reliefPercent", 50);

    assertThat(clinician.sendOnce(key, body).expect(201).json()).isEqualTo(first);

    assertThat(clinician.inForce().path("reliefPercent").asInt()).isEqualTo(50);
    clinician.sendOnce(key, clinician.body("reliefPercent", 55)).expectProblem(422, "key-reused");
  }

  @Test
  void shows_its_history_without_a_query_for_each_version() {
    Iterator<Integer> percents = List.of(31, 32, 33, 34, 35).iterator();

    assertNotOncePerRow(
        Client.clinician(),
        () -> clinician.change("reliefPercent", percents.next()),
        "/setup/definition");
  }

  @Test
  void refuses_a_change_of_a_version_that_is_no_longer_in_force() {
    Map<String, Object> late = clinician.body("reliefPercent", 20);
    clinician.change("reliefPercent", 35);

    clinician.send(late).expectStale("Dr Vale-Sample");
  }

  @Test
  void refuses_to_put_an_unchanged_one_in_force() {
    int version = clinician.inForce().path("version").asInt();

    String problem =
        clinician.tryChange().expectProblem(422, "definition-unchanged").json().toString();

    assertThat(problem).contains("Version " + version + " says exactly this already.");
    assertThat(clinician.inForce().path("version").asInt()).isEqualTo(version);
  }

  @Test
  void refuses_terms_out_of_range_and_names_each() {
    JsonNode violations =
        clinician
            .tryChange(
                "reliefPercent",
                0,
                "confirmations",
                8,
                "minimumBaseline",
                "4.25",
                "moodResponsePercent",
                101,
                "moodWindowDays",
                5,
                "smallestCell",
                12)
            .expectProblem(400, "invalid-request")
            .json()
            .path("violations");

    assertThat(violations.findValuesAsText("field"))
        .containsExactlyInAnyOrder(
            "reliefPercent",
            "confirmations",
            "minimumBaseline",
            "moodResponsePercent",
            "moodWindowDays",
            "smallestExportCell");
  }

  @Test
  void managers_look_and_do_not_change() {
    DefinitionApi manager = DefinitionApi.as(Client.manager());

    manager.tryGet().expect(200);
    manager.tryChange("reliefPercent", 20).expectProblem(403, "forbidden");
    assertThat(Client.manager().get("/setup/definition").expect(200).body())
        .contains("Only clinicians change")
        .doesNotContain("<button class=\"btn btn--go\"");
  }

  @Test
  void nurses_and_the_front_desk_do_not_look() {
    DefinitionApi.as(Client.nurse()).tryGet().expectProblem(403, "forbidden");
    DefinitionApi.as(Client.frontDesk()).tryGet().expectProblem(403, "forbidden");
  }
}
