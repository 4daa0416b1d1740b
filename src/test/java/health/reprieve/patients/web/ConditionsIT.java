package health.reprieve.patients.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.ConditionsApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ConditionsIT extends ReprieveIT {

  private final ConditionsApi desk = ConditionsApi.as(Client.frontDesk());
  private final ConditionsApi manager = ConditionsApi.as(Client.manager());
  private final ConditionsApi clinician = ConditionsApi.as(Client.clinician());

  @Test
  void lists_the_conditions_with_their_measure_and_codes() {
    assertThat(desk.catalogue().findValuesAsText("name"))
        .contains("Neuropathic pain", "Fibromyalgia", "CRPS", "Migraine", "Mood disorders");
    assertThat(desk.one("MOOD").path("endpoint").asText()).isEqualTo("PHQ9");
    assertThat(desk.one("CRPS").path("codes").findValuesAsText("code")).contains("G90.511");
  }

  @Test
  void lets_the_manager_name_order_and_code_a_condition() {
    ObjectNode before = manager.one("OTHER");
    ObjectNode wanted = before.deepCopy().put("position", 80);
    ArrayNode codes = (ArrayNode) wanted.path("codes");
    ((ObjectNode) codes.get(0)).put("label", "Another label");
    codes.addObject().put("system", "SNOMED-CT").put("code", "82423001").put("label", "Chronic");
    ObjectNode changed = manager.change(wanted);
    assertThat(changed.path("position").asInt()).isEqualTo(80);
    assertThat(changed.path("codes").findValuesAsText("label"))
        .contains("Another label", "Chronic");
    assertThat(manager.one("OTHER")).isEqualTo(changed);
    manager.change(before.put("version", changed.path("version").asInt()));
    assertThat(manager.one("OTHER").path("codes")).isEqualTo(before.path("codes"));
  }

  @Test
  void lets_only_a_clinician_change_the_measure() {
    ObjectNode mood = manager.one("MOOD");
    manager.changeRefused(mood.deepCopy().put("endpoint", "NRS"), 403, "forbidden");
    ObjectNode changed = clinician.change(mood.deepCopy().put("endpoint", "NRS"));
    assertThat(changed.path("endpoint").asText()).isEqualTo("NRS");
    clinician.change(changed.put("endpoint", "PHQ9"));
  }

  @Test
  void lets_only_a_manager_change_the_rest() {
    clinician.changeRefused(clinician.one("BACK").put("name", "Spine"), 403, "forbidden");
    desk.changeRefused(desk.one("BACK").put("name", "Spine"), 403, "forbidden");
  }

  @Test
  void refuses_a_stale_change_and_a_name_in_use() {
    ObjectNode back = manager.one("BACK");
    manager.changeRefused(back.deepCopy().put("version", 9999), 412, "stale");
    manager.changeRefused(back.deepCopy().put("name", "Migraine"), 409, "condition-name-taken");
  }

  @Test
  void refuses_a_code_twice_and_an_unknown_system() {
    ObjectNode back = manager.one("BACK");
    ArrayNode codes = (ArrayNode) back.path("codes");
    codes.addObject().put("system", "ICD-10-CM").put("code", "m54.50").put("label", "Twice");
    codes.addObject().put("system", "ICD-9").put("code", "724.2").put("label", "Lumbago");
    assertThat(
            manager
                .changeRefused(back, 400, "invalid-request")
                .json()
                .path("violations")
                .findValuesAsText("field"))
        .containsExactlyInAnyOrder("codes.4.code", "codes.5.system");
  }

  @Test
  void says_that_an_unknown_condition_is_not_there() {
    manager.changeRefused(manager.one("BACK").put("code", "NOSUCH"), 404, "not-found");
  }

  @Test
  void adds_a_condition_with_its_code_and_removes_it() {
    UUID patient = PatientsApi.as(Client.frontDesk()).register();
    JsonNode added =
        desk.add(patient, Map.of("reportGroup", "CRPS", "code", "G90.511", "since", "2021-05-01"));
    assertThat(added.path("name").asText()).isEqualTo("CRPS");
    assertThat(added.path("code").path("label").asText()).contains("right upper limb");
    desk.add(patient, Map.of("reportGroup", "MIGRAINE"));
    assertThat(desk.of(patient).findValuesAsText("reportGroup"))
        .containsExactly("CRPS", "MIGRAINE");
    desk.remove(patient, added);
    assertThat(desk.of(patient).findValuesAsText("reportGroup")).containsExactly("MIGRAINE");
    desk.removeRefused(patient, added, 404, "not-found");
  }

  @Test
  void refuses_the_same_condition_twice_with_or_without_a_code() {
    UUID patient = PatientsApi.as(Client.frontDesk()).register();
    Map<String, Object> coded = Map.of("reportGroup", "CRPS", "code", "G90.511");
    Map<String, Object> plain = Map.of("reportGroup", "CRPS");
    desk.add(patient, coded);
    desk.add(patient, plain);
    desk.addRefused(patient, coded, 409, "condition-recorded-twice");
    desk.addRefused(patient, plain, 409, "condition-recorded-twice");
  }

  @Test
  void refuses_a_condition_or_a_code_that_the_catalogue_does_not_have() {
    UUID patient = PatientsApi.as(Client.frontDesk()).register();
    desk.addRefused(patient, Map.of("reportGroup", "NOSUCH"), 404, "not-found");
    desk.addRefused(
        patient, Map.of("reportGroup", "CRPS", "code", "M79.7"), 400, "invalid-request");
    desk.addRefused(
        patient, Map.of("reportGroup", "CRPS", "since", "2999-01-01"), 400, "invalid-request");
    desk.addRefused(UUID.randomUUID(), Map.of("reportGroup", "CRPS"), 404, "not-found");
  }

  @Test
  void refuses_a_condition_that_is_no_longer_offered() {
    UUID patient = PatientsApi.as(Client.frontDesk()).register();
    ObjectNode closed = manager.change(manager.one("CANCER").put("active", false));
    desk.addRefused(patient, Map.of("reportGroup", "CANCER"), 422, "condition-not-offered");
    manager.change(closed.put("active", true));
  }

  @Test
  void refuses_to_remove_a_condition_of_another_patient() {
    UUID one = PatientsApi.as(Client.frontDesk()).register();
    UUID other = PatientsApi.as(Client.frontDesk()).register();
    JsonNode condition = desk.add(one, Map.of("reportGroup", "BACK"));
    desk.removeRefused(other, condition, 404, "not-found");
  }
}
