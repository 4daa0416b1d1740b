package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Client;
import health.reprieve.testing.DefinitionApi;
import health.reprieve.testing.PdfText;
import health.reprieve.testing.RecallApi;
import health.reprieve.testing.RecallScene;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.TrajectoryApi;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Whatever speaks of relief prints what that is, in one sentence: threshold, window, confirmation,
 * minimum of the baseline and version. A trial without relief; the report is of an empty year.
 */
class PrintedDefinitionIT extends ReprieveIT {

  private static final String YEAR = ReportsApi.year(1901);
  private static final Client CLINICIAN = Client.clinician();
  private static final RecallApi RECALL = RecallApi.as(CLINICIAN);
  private static final int HOURS_PER_DAY = 24;

  private static UUID patient;
  private static UUID course;

  @BeforeAll
  static void give_a_trial_without_relief() {
    RecallScene scene = RecallScene.of("OTHER");
    patient = scene.id();
    course =
        scene.withoutRelief(
            Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(20)).plusSeconds(600));
  }

  @AfterAll
  static void decide_on_it() {
    RECALL.sign(course, "STOP", "No relief").expect(201);
  }

  @Test
  void the_report_its_files_and_the_courses_behind_it() {
    ReportsApi reports = ReportsApi.as(CLINICIAN);

    assertPrinted(reports.page(YEAR).expect(200).body());
    assertPrinted(reports.file(YEAR).expect(200).body());
    assertPrinted(pdf("/reports/conditions.pdf" + YEAR));
    assertPrinted(reports.behind("CRPS", "courses", YEAR).expect(200).body());
  }

  @Test
  void what_is_told_of_one_patient() {
    assertPrinted(TrajectoryApi.as(CLINICIAN).page(patient, "?period=whole").expect(200).body());
    assertPrinted(pdf("/reports/patients/" + patient + "/referrer.pdf"));
    assertPrinted(RECALL.boosterPart(patient));
    assertPrinted(RECALL.page("/trial-reviews/" + course).expect(200).body());
  }

  @Test
  void the_lists_of_whom_to_call_and_decide_on() {
    assertPrinted(RECALL.page("/worklist/relief-ending").expect(200).body());
    assertPrinted(RECALL.page("/trial-reviews").expect(200).body());
  }

  private static String pdf(String path) {
    return String.join(" ", PdfText.pages(CLINICIAN.download(path)));
  }

  private static void assertPrinted(String page) {
    JsonNode terms = DefinitionApi.as(CLINICIAN).inForce();
    assertThat(page.replaceAll("<[^>]+>", ""))
        .contains(
            "Relief = at least %d %% below the patient’s own baseline, the mean of the daily"
                .formatted(terms.path("reliefPercent").asInt()))
        .contains(
            "A baseline under %.1f is not assessed. Relief must begin within %d days, and is lost at the first of %d answers in a row above that line."
                .formatted(
                    terms.path("minimumBaseline").asDouble(),
                    terms.path("onsetHours").asInt() / HOURS_PER_DAY,
                    terms.path("confirmations").asInt()))
        .contains("Definition %d, approved by: ".formatted(terms.path("version").asInt()));
  }
}
