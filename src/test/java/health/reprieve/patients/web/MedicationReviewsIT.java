package health.reprieve.patients.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.MedicationApi;
import health.reprieve.testing.PatientPages;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class MedicationReviewsIT extends ReprieveIT {

  private static final LocalDate DAY = LocalDate.of(2024, 5, 4);

  private final MedicationApi nurse = MedicationApi.as(Client.nurse());
  private final UUID patient = PatientsApi.as(Client.nurse()).register();

  @Test
  void keeps_what_was_told_in_its_order_and_adds_up_the_opioids() {
    JsonNode kept =
        nurse.record(
            patient,
            Map.of(
                "day",
                DAY.toString(),
                "medications",
                List.of(
                    Map.of("name", "Oxycodone", "dose", "20 mg a day", "mmePerDay", 30),
                    Map.of("name", "Tramadol", "mmePerDay", "7,5"),
                    Map.of("name", "Gabapentin", "dose", "900 mg"))));

    assertThat(kept.path("mmePerDay").decimalValue()).isEqualByComparingTo("37.5");
    assertThat(kept.path("recordedBy").asText()).isEqualTo("Noa Nurseby");
    assertThat(nurse.of(patient).get(0)).isEqualTo(kept);
    assertThat(kept.path("medications").findValuesAsText("name"))
        .containsExactly("Oxycodone", "Tramadol", "Gabapentin");
  }

  @Test
  void shows_the_latest_day_first_whatever_was_entered_last() {
    nurse.record(patient, MedicationApi.told(DAY.plusDays(30), 0));
    nurse.record(patient, MedicationApi.told(DAY, 60));

    assertThat(nurse.of(patient).findValuesAsText("day"))
        .containsExactly("2024-06-03", "2024-05-04");
  }

  @Test
  void a_correction_keeps_the_old_value_with_its_reason() {
    JsonNode wrong = nurse.record(patient, MedicationApi.told(DAY, 60));
    JsonNode right =
        nurse
            .correct(patient, wrong, MedicationApi.told(DAY.minusDays(1), 45), "Misheard")
            .expect(200)
            .json();

    JsonNode all = nurse.of(patient);
    assertThat(all).hasSize(1);
    assertThat(all.get(0).path("id")).isEqualTo(right.path("id"));
    assertThat(all.get(0).path("mmePerDay").asDouble()).isEqualTo(45);
    assertThat(all.get(0).path("reason").asText()).isEqualTo("Misheard");
    JsonNode old = all.get(0).path("replaced").get(0);
    assertThat(old.path("day").asText()).isEqualTo("2024-05-04");
    assertThat(old.path("mmePerDay").asDouble()).isEqualTo(60);
    assertThat(PatientPages.as(Client.nurse()).medications(patient))
        .contains("45 MME", "Misheard", "Was 4 May 2024: Oxycodone twice a day = 60 MME");

    nurse
        .correct(patient, wrong, MedicationApi.told(DAY, 50), "Too late")
        .expectProblem(412, "stale");
  }

  @Test
  void refuses_a_second_review_of_a_day() {
    nurse.record(patient, MedicationApi.told(DAY, 60));
    JsonNode other = nurse.record(patient, MedicationApi.told(DAY.plusDays(1), 60));

    nurse.tryRecord(patient, MedicationApi.told(DAY, 30)).expectProblem(409, "review-exists");
    nurse
        .correct(patient, other, MedicationApi.told(DAY, 30), "Wrong day")
        .expectProblem(409, "review-exists");
    assertThat(nurse.of(patient)).hasSize(2);
  }

  @Test
  void a_repeated_request_keeps_one_review() {
    String key = UUID.randomUUID().toString();
    Map<String, Object> told = MedicationApi.told(DAY, 60);
    JsonNode first = nurse.recordOnce(key, patient, told).expect(201).json();

    assertThat(nurse.recordOnce(key, patient, told).expect(201).json()).isEqualTo(first);
    nurse.recordOnce(key, patient, MedicationApi.told(DAY, 30)).expectProblem(422, "key-reused");
  }

  @Test
  void what_nobody_asked_does_not_count_as_none() {
    assertThat(wrong(Map.of("day", DAY.toString()))).containsExactly("noOpioids");
    Map<String, Object> both = new LinkedHashMap<>(MedicationApi.told(DAY, 30));
    both.put("noOpioids", true);
    assertThat(wrong(both)).containsExactly("noOpioids");
    assertThat(nurse.record(patient, MedicationApi.told(DAY, 0)).path("mmePerDay").asInt())
        .isZero();
  }

  @Test
  void tells_every_field_that_is_wrong() {
    assertThat(
            wrong(
                Map.of(
                    "medications",
                    List.of(
                        Map.of("name", "A", "mmePerDay", "-1"),
                        Map.of("name", "B", "mmePerDay", "1.25"),
                        Map.of("dose", "much")))))
        .contains(
            "day", "medications.0.mmePerDay", "medications.1.mmePerDay", "medications.2.name");
    assertThat(wrong(MedicationApi.told(LocalDate.of(2199, 1, 1), 30))).containsExactly("day");
  }

  private List<String> wrong(Map<String, Object> body) {
    Answer refused = nurse.tryRecord(patient, body).expectProblem(400, "invalid-request");
    return refused.json().path("violations").findValuesAsText("field");
  }

  @Test
  void lets_the_manager_look_but_not_record() {
    MedicationApi manager = MedicationApi.as(Client.manager());
    JsonNode kept = nurse.record(patient, MedicationApi.told(DAY, 60));

    assertThat(manager.of(patient)).hasSize(1);
    manager.tryRecord(patient, MedicationApi.told(DAY, 0)).expectProblem(403, "forbidden");
    manager
        .correct(patient, kept, MedicationApi.told(DAY, 0), "Mine")
        .expectProblem(403, "forbidden");
    Client.manager().get("/medications/of/" + patient + "/new").expect(403);
  }

  @Test
  void knows_no_review_of_another_patient() {
    JsonNode kept = nurse.record(patient, MedicationApi.told(DAY, 60));
    UUID other = PatientsApi.as(Client.nurse()).register();

    nurse
        .correct(other, kept, MedicationApi.told(DAY, 0), "Not theirs")
        .expectProblem(404, "not-found");
    nurse.tryRecord(UUID.randomUUID(), MedicationApi.told(DAY, 0)).expectProblem(404, "not-found");
  }

  @Test
  void writes_down_who_saw_recorded_and_corrected() {
    UUID fresh = PatientsApi.as(Client.frontDesk()).register();
    MedicationApi desk = MedicationApi.as(Client.frontDesk());
    JsonNode kept = desk.record(fresh, MedicationApi.told(DAY, 60));
    desk.of(fresh);
    nurse.correct(fresh, kept, MedicationApi.told(DAY, 30), "Misheard").expect(200);

    assertThat(AuditTable.of(fresh))
        .containsExactly(
            "Kim Deskham FRONT_DESK CREATED patient registered",
            "Kim Deskham FRONT_DESK CREATED medication review",
            "Kim Deskham FRONT_DESK SAW medication",
            "Noa Nurseby NURSE CHANGED medication review corrected");
  }
}
