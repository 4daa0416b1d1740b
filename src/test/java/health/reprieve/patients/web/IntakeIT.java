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
  void keeps_the_answers_and_adds_up_the_opioids() {
    UUID patient = PatientsApi.as(Client.nurse()).register();
    JsonNode taken =
        nurse.take(
            patient,
            Map.of(
                "version", 0,
                "symptoms", List.of("BURNING", "FATIGUE"),
                "causes", List.of("SURGERY"),
                "note", "Since the operation",
                "medications",
                    List.of(
                        Map.of("name", "Oxycodone", "dose", "20 mg a day", "mmePerDay", 30),
                        Map.of("name", "Tramadol", "mmePerDay", "7,5"),
                        Map.of("name", "Gabapentin", "dose", "900 mg"))));
    assertThat(nurse.intake(patient)).isEqualTo(taken);
    assertThat(taken.path("mmePerDay").decimalValue()).isEqualByComparingTo("37.5");
    assertThat(taken.path("medications").findValuesAsText("name"))
        .containsExactly("Oxycodone", "Tramadol", "Gabapentin");
    assertThat(taken.path("symptoms")).hasSize(2);
  }

  @Test
  void replaces_the_answers_also_in_another_order() {
    UUID patient = PatientsApi.as(Client.nurse()).register();
    JsonNode first = nurse.take(patient, medications(0, "A", "B", "C"));
    JsonNode second =
        nurse.take(patient, medications(first.path("version").asInt(), "C", "A", "D", "B"));
    assertThat(second.path("medications").findValuesAsText("name"))
        .containsExactly("C", "A", "D", "B");
    JsonNode third = nurse.take(patient, medications(second.path("version").asInt(), "B"));
    assertThat(nurse.intake(patient)).isEqualTo(third);
    assertThat(third.path("medications").findValuesAsText("name")).containsExactly("B");
  }

  @Test
  void refuses_a_stale_intake() {
    UUID patient = PatientsApi.as(Client.nurse()).register();
    nurse.take(patient, medications(0, "A"));
    nurse.takeRefused(patient, medications(0, "B"), 412, "stale");
  }

  @Test
  void tells_every_field_that_is_wrong() {
    UUID patient = PatientsApi.as(Client.nurse()).register();
    assertThat(
            nurse
                .takeRefused(
                    patient,
                    Map.of(
                        "version",
                        0,
                        "symptoms",
                        List.of("NOSUCH"),
                        "medications",
                        List.of(
                            Map.of("name", "A", "mmePerDay", "-1"),
                            Map.of("name", "B", "mmePerDay", "1.25"),
                            Map.of("dose", "much"))),
                    400,
                    "invalid-request")
                .json()
                .path("violations")
                .findValuesAsText("field"))
        .containsExactlyInAnyOrder(
            "symptoms", "medications.0.mmePerDay", "medications.1.mmePerDay", "medications.2.name");
  }

  @Test
  void lets_the_manager_look_but_not_take() {
    UUID patient = PatientsApi.as(Client.nurse()).register();
    ConditionsApi manager = ConditionsApi.as(Client.manager());
    manager.intake(patient);
    manager.takeRefused(patient, medications(0, "A"), 403, "forbidden");
  }

  @Test
  void says_that_an_unknown_patient_is_not_there() {
    nurse.takeRefused(UUID.randomUUID(), medications(0, "A"), 404, "not-found");
  }

  private static Map<String, Object> medications(int version, String... names) {
    return Map.of(
        "version",
        version,
        "medications",
        List.of(names).stream().map(name -> Map.of("name", name)).toList());
  }
}
