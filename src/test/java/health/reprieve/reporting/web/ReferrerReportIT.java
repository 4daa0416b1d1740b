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
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.TrajectoryApi;
import health.reprieve.testing.TreatedPatient;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
        .contains("Observed response (uncontrolled).")
        .containsPattern("Definition \\d+, approved by")
        .doesNotContain("PHQ-9");
  }

  /** Relief may begin within 7 days, by the definition. */
  @Test
  void no_result_is_told_while_relief_may_still_begin() {
    Instant now = Instant.now();

    assertThat(oneBadEvening(now.minus(Duration.ofDays(6))))
        .contains("not yet due")
        .doesNotContain("no relief by this definition");
    assertThat(oneBadEvening(now.minus(Duration.ofDays(8))))
        .contains("no relief by this definition")
        .doesNotContain("not yet due");
  }

  private static String oneBadEvening(Instant ended) {
    TreatedPatient patient =
        TreatedPatient.register()
            .course("CRPS", ended)
            .answer("CRPS", ended.minus(Duration.ofMinutes(40)), 7, "before")
            .answer("CRPS", ended.plus(Duration.ofHours(6)), 7, "home")
            .imported();
    return PdfText.pages(CLINICIAN.download(path(patient.id()))).get(0);
  }

  @Test
  void mood_is_told_on_the_phq9_in_a_table_of_its_own() {
    UUID id = PatientsApi.as(CLINICIAN).register();
    VisitsApi visits = VisitsApi.as(CLINICIAN);
    visits.past(visits.course(id, "CRPS"), ENDED.minus(Duration.ofDays(60)));
    UUID course = visits.course(id, "MOOD");
    visits.past(course, ENDED.minus(Duration.ofDays(2)));
    visits.past(course, ENDED);
    SheetsApi sheets = SheetsApi.as(Client.nurse());
    sheets.phq9(ENDED.minus(Duration.ofDays(3)), id, 18);
    sheets.phq9(ENDED.plus(Duration.ofDays(21)), id, 4);

    assertThat(PdfText.pages(CLINICIAN.download(path(id))))
        .singleElement()
        .asString()
        .contains("Mood disorders, course 1", "2 infusions", "PHQ-9, 0–27")
        .contains("18 7 May 2018", "4 31 May 2018", "fall of 14 (78 %)", "response, remission")
        .contains("Response: at least 50 % below the own total before.")
        .contains("until 2 sheets in a row are in response no more")
        .contains("response lasted over 21 days: last sheet in response")
        .contains("CRPS, course 1", "not assessed: no baseline");
  }

  @Test
  void without_a_course_for_pain_nothing_is_said_of_relief() {
    UUID id = PatientsApi.as(CLINICIAN).register();
    VisitsApi visits = VisitsApi.as(CLINICIAN);
    visits.past(visits.course(id, "MOOD"), ENDED);
    SheetsApi.as(Client.nurse()).phq9(ENDED.minus(Duration.ofDays(3)), id, 18);

    assertThat(PdfText.pages(CLINICIAN.download(path(id))))
        .singleElement()
        .asString()
        .contains("18 7 May 2018", "none in time", "missing", "Observed response (uncontrolled).")
        .doesNotContain("Relief", "Baseline");
  }

  /** 24 courses for pain and 6 for mood: those that do not fit on a page are counted on it. */
  @Test
  void thirty_courses_are_told_on_one_page_and_the_earlier_ones_counted() {
    UUID id = PatientsApi.as(CLINICIAN).register();
    VisitsApi visits = VisitsApi.as(CLINICIAN);
    for (int course = 0; course < 30; course++) {
      Instant ended = ENDED.minus(Duration.ofDays(40L * (30 - course)));
      visits.past(visits.course(id, course % 5 == 0 ? "MOOD" : "CRPS"), ended);
    }

    List<String> pages = PdfText.pages(CLINICIAN.download(path(id)));

    assertThat(pages).hasSize(1);
    Matcher counted =
        Pattern.compile(
                "(\\d+) earlier courses, counted only: this page has the latest (\\d+) of 30")
            .matcher(pages.get(0));
    assertThat(counted.find()).isTrue();
    int told = Integer.parseInt(counted.group(2));
    assertThat(Integer.parseInt(counted.group(1))).isEqualTo(30 - told).isPositive();
    assertThat(told).isGreaterThan(3);
    assertThat(Pattern.compile("(CRPS|Mood disorders), course \\d").matcher(pages.get(0)).results())
        .hasSize(told);
    assertThat(pages.get(0))
        .contains("CRPS, course 24", "page 1 of 1")
        .containsPattern("CRPS (\\d+) courses [0-9A-Za-z –]+ \\1 \\1 × not assessed: no baseline")
        .containsPattern("Mood disorders (\\d) courses [0-9A-Za-z –]+ \\1 \\1 × no total before")
        .contains("Observed response (uncontrolled).");
    assertThat(TrajectoryApi.as(CLINICIAN).whole(id).path("courses")).hasSize(24);
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
