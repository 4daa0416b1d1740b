package health.reprieve.patients.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.ConditionsApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class IntakeIT extends ReprieveIT {

  private final ConditionsApi nurse = ConditionsApi.as(Client.nurse());

  @Test
  void has_no_answers_before_the_first_time() {
    JsonNode intake = nurse.intake(PatientsApi.as(Client.nurse()).register());
    assertThat(intake.path("version").asInt()).isZero();
    assertThat(intake.path("symptoms")).isEmpty();
    assertThat(intake.has("takenAt")).isFalse();
  }

  @Test
  void keeps_the_answers_and_replaces_them() {
    UUID patient = PatientsApi.as(Client.nurse()).register();
    JsonNode taken =
        nurse.take(
            patient,
            Map.of(
                "version",
                0,
                "symptoms",
                List.of("BURNING", "FATIGUE"),
                "causes",
                List.of("SURGERY"),
                "note",
                "Since the operation"));
    assertThat(nurse.intake(patient)).isEqualTo(taken);
    assertThat(taken.path("symptoms")).hasSize(2);

    JsonNode again = nurse.take(patient, symptoms(taken.path("version").asInt(), "SORENESS"));
    assertThat(nurse.intake(patient)).isEqualTo(again);
    assertThat(again.path("symptoms").get(0).asText()).isEqualTo("SORENESS");
    assertThat(again.path("causes")).isEmpty();
  }

  @Test
  void refuses_a_stale_intake() {
    UUID patient = PatientsApi.as(Client.nurse()).register();
    nurse.take(patient, symptoms(0, "BURNING"));
    nurse.takeRefused(patient, symptoms(0, "FATIGUE"), 412, "stale");
  }

  @Test
  void tells_every_field_that_is_wrong() {
    UUID patient = PatientsApi.as(Client.nurse()).register();
    assertThat(
            nurse
                .takeRefused(
                    patient,
                    Map.of("symptoms", List.of("NOSUCH"), "causes", List.of("NONE")),
                    400,
                    "invalid-request")
                .json()
                .path("violations")
                .findValuesAsText("field"))
        .containsExactlyInAnyOrder("symptoms", "causes", "version");
  }

  @Test
  void lets_the_manager_look_but_not_take() {
    UUID patient = PatientsApi.as(Client.nurse()).register();
    ConditionsApi manager = ConditionsApi.as(Client.manager());
    manager.intake(patient);
    manager.takeRefused(patient, symptoms(0, "BURNING"), 403, "forbidden");
  }

  @Test
  void says_that_an_unknown_patient_is_not_there() {
    nurse.takeRefused(UUID.randomUUID(), symptoms(0, "BURNING"), 404, "not-found");
  }

  private static Map<String, Object> symptoms(int version, String... names) {
    return Map.of("version", version, "symptoms", List.of(names));
  }
}
