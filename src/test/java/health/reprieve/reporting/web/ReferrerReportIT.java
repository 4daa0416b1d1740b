package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.Client;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.PdfText;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ReferrerReportIT extends ReprieveIT {

  private static final Client CLINICIAN = Client.clinician();
  private static final Instant ENDED = Instant.parse("2018-05-10T12:00:00Z");

  @Test
  void it_tells_what_was_given_and_what_followed_with_relief_as_an_interval() {
    JsonNode patient =
        PatientsApi.as(CLINICIAN)
            .register(
                PatientsApi.someone(
                    "givenName", "Łucja", "familyName", "Ōtani", "dateOfBirth", "1970-02-03"));
    UUID id = PatientsApi.id(patient);
    String number = patient.path("recordNumber").asText();
    VisitsApi visits = VisitsApi.as(CLINICIAN);
    visits.past(visits.course(id, "CRPS"), ENDED);
    visits.past(visits.course(id, "MOOD"), ENDED.plus(Duration.ofDays(200)));
    StringBuilder file = new StringBuilder(ImportsApi.HEADER);
    file.append(ImportsApi.row(number, "CRPS", ENDED.minus(Duration.ofHours(1)), 8, "before"));
    int[][] scores = {{1, 4}, {7, 4}, {14, 4}, {21, 8}, {22, 8}};
    for (int[] score : scores) {
      Instant at = ENDED.plus(Duration.ofDays(score[0]));
      file.append(ImportsApi.row(number, "CRPS", at, score[1], "home"));
    }
    ImportsApi.as(CLINICIAN).load(file.toString());

    List<String> pages = PdfText.pages(CLINICIAN.download(path(id)));

    assertThat(pages)
        .singleElement()
        .asString()
        .contains("Łucja Ōtani")
        .contains("born 3 Feb 1970")
        .contains(number)
        .contains("Relief = at least 30 % below the patient’s own baseline")
        .contains("CRPS, course 1")
        .contains("1 infusion")
        .contains("mg of ketamine each")
        .contains("8.0 asked, 24 h, n 1")
        .contains("fall of 4.0 (50 %)")
        .contains("began (0, 1] days, lasted (14, 21] days: lost")
        .contains("Reported on PHQ-9, never on pain scores.")
        .contains("Observed response (uncontrolled).")
        .containsPattern("Definition \\d+, approved by");
  }

  @Test
  void a_patient_without_infusions_has_a_page_that_says_so() {
    UUID id = PatientsApi.as(CLINICIAN).register();

    assertThat(PdfText.pages(CLINICIAN.download(path(id))).get(0))
        .contains("No infusion has begun.");
  }

  @Test
  void it_is_an_export_of_this_patient_by_a_clinician_and_its_name_tells_nothing() {
    UUID id = PatientsApi.as(CLINICIAN).register();
    for (Client person : List.of(Client.frontDesk(), Client.nurse(), Client.manager())) {
      person.get(path(id)).expect(403);
    }

    Answer file = CLINICIAN.get(path(id)).expect(200);

    assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(file.header("Content-Disposition"))
        .matches("attachment; filename=\"report-for-referrer-[0-9-]{10}\\.pdf\"");
    assertThat(AuditTable.of(id))
        .endsWith("Dr Vale-Sample CLINICIAN EXPORTED report for the referrer");
    CLINICIAN.get(path(UUID.randomUUID())).expect(404);
    assertThat(CLINICIAN.get("/patients/" + id).expect(200).body()).contains(path(id));
    assertThat(Client.nurse().get("/patients/" + id).expect(200).body()).doesNotContain(path(id));
  }

  private static String path(UUID patient) {
    return "/reports/patients/" + patient + "/referrer.pdf";
  }
}
