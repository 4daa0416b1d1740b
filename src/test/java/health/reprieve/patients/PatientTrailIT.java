package health.reprieve.patients;

import static health.reprieve.testing.PatientsApi.someone;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.ConditionsApi;
import health.reprieve.testing.PatientPages;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.Unique;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Every look at and change of a patient is written down. */
class PatientTrailIT extends ReprieveIT {

  private final PatientsApi patients = PatientsApi.as(Client.frontDesk());
  private final ConditionsApi nurse = ConditionsApi.as(Client.nurse());

  @Test
  void writes_who_registered_saw_and_changed_a_patient() {
    var body = someone();
    JsonNode patient = patients.register(body);
    UUID id = PatientsApi.id(patient);
    patients.get(id);
    patients.change(id, patient.path("version").asInt(), body);
    JsonNode condition = nurse.add(id, Map.of("reportGroup", "BACK"));
    nurse.of(id);
    nurse.remove(id, condition);
    nurse.take(id, Map.of("version", 0));
    nurse.intake(id);
    assertThat(AuditTable.of(id))
        .containsExactly(
            "Kim Deskham FRONT_DESK CREATED patient registered",
            "Kim Deskham FRONT_DESK SAW patient record",
            "Kim Deskham FRONT_DESK CHANGED patient details",
            "Noa Nurseby NURSE CREATED condition added",
            "Noa Nurseby NURSE SAW conditions",
            "Noa Nurseby NURSE CHANGED condition removed",
            "Noa Nurseby NURSE CHANGED intake",
            "Noa Nurseby NURSE SAW intake");
  }

  @Test
  void writes_one_line_for_opening_a_patients_page() {
    UUID id = patients.register();
    PatientPages.as(Client.clinician()).open(id);
    assertThat(AuditTable.of(id))
        .containsExactly(
            "Kim Deskham FRONT_DESK CREATED patient registered",
            "Dr Vale-Sample CLINICIAN SAW patient record");
  }

  @Test
  void writes_that_a_repeated_request_showed_what_stands() {
    UUID id = patients.register();
    String key = UUID.randomUUID().toString();
    JsonNode added = nurse.addOnce(key, id, Map.of("reportGroup", "BACK"));
    assertThat(nurse.addOnce(key, id, Map.of("reportGroup", "BACK"))).isEqualTo(added);
    assertThat(AuditTable.of(id))
        .containsExactly(
            "Kim Deskham FRONT_DESK CREATED patient registered",
            "Noa Nurseby NURSE CREATED condition added",
            "Noa Nurseby NURSE SAW condition");
  }

  @Test
  void writes_one_line_for_a_search_and_none_of_its_words() {
    String name = Unique.name();
    long before = AuditTable.last();
    patients.search(name);
    assertThat(AuditTable.since(before))
        .contains("Kim Deskham FRONT_DESK SAW patient search")
        .noneMatch(line -> line.contains(name));
  }

  @Test
  void writes_nothing_for_what_was_refused() {
    JsonNode patient = patients.register(someone());
    UUID id = PatientsApi.id(patient);
    String taken = Unique.recordNumber();
    patients.register(someone("recordNumber", taken));
    patients.changeRefused(
        id,
        patient.path("version").asInt(),
        someone("recordNumber", taken),
        409,
        "record-number-taken");
    patients.changeRefused(id, 9999, someone(), 412, "stale");
    assertThat(AuditTable.of(id))
        .containsExactly("Kim Deskham FRONT_DESK CREATED patient registered");
  }

  @Test
  void the_database_refuses_to_change_or_delete_a_line() {
    patients.register();
    assertThat(AuditTable.refusal("update audit_entry set staff_name = 'Nobody'"))
        .contains("append-only");
    assertThat(AuditTable.refusal("delete from audit_entry")).contains("append-only");
  }
}
