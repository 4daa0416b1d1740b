package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.MedicationApi;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.TrajectoryApi;
import health.reprieve.testing.TreatedPatient;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** A patient's trajectory in a real browser, over half a year up to yesterday. */
@NeedsBrowser
class TrajectoryUIT extends ReprieveIT {

  private static final int DAYS = 200;

  /** Days since the first one on which courses end. */
  private static final int[] COURSES = {20, 65, 95, 120, 160};

  private static Browser browser;
  private static UUID patient;
  private static UUID low;

  @BeforeAll
  static void bring_a_patient_with_a_diary() {
    browser = Browser.start();
    Instant first =
        Instant.now().truncatedTo(ChronoUnit.DAYS).minus(Duration.ofDays(DAYS)).plusSeconds(43_200);
    TreatedPatient treated = TreatedPatient.register();
    treated.course("CRPS", at(first, 10), at(first, 13), at(first, 16), at(first, 20));
    for (int course = 1; course < COURSES.length; course++) {
      treated.course("CRPS", at(first, COURSES[course]));
    }
    for (int day = 0; day < DAYS; day++) {
      boolean silent = day % 7 == 5 || (day > 125 && day < 134);
      if (!silent) {
        treated.answer("CRPS", at(first, day).plusSeconds(21_600), pain(day), "home");
      }
    }
    patient = treated.imported().id();
    LocalDate start = first.atZone(ZoneOffset.UTC).toLocalDate();
    MedicationApi medication = MedicationApi.as(Client.nurse());
    medication.record(patient, MedicationApi.told(start.plusDays(5), 60));
    medication.record(patient, MedicationApi.told(start.plusDays(50), 45));
    medication.record(patient, MedicationApi.told(start.plusDays(145), 30));
    low = treatForMood(first);
  }

  /** In pain first, then two courses for mood, the second of which brought no response. */
  private static UUID treatForMood(Instant first) {
    TreatedPatient treated =
        TreatedPatient.register()
            .course("CRPS", at(first, 5))
            .course("MOOD", at(first, 30), at(first, 33), at(first, 36), at(first, 42))
            .course("MOOD", at(first, 120), at(first, 123));
    UUID id = treated.answer("CRPS", at(first, 8), 4, "home").imported().id();
    SheetsApi sheets = SheetsApi.as(Client.nurse());
    int[][] totals = {
      {29, 21}, {49, 14}, {56, 9}, {63, 8}, {70, 10}, {90, 16}, {119, 19}, {130, 15}, {137, 13}
    };
    for (int[] total : totals) {
      sheets.phq9(at(first, total[0]), id, total[1]);
    }
    return id;
  }

  private static Instant at(Instant first, int day) {
    return first.plus(Duration.ofDays(day));
  }

  /** In relief for four weeks after the first two courses, later until the next one. */
  private static int pain(int day) {
    int since = DAYS;
    for (int course : COURSES) {
      since = day > course ? day - course : since;
    }
    return since < 25 ? 2 + (day * 7) % 3 : 6 + (day * 5) % 3;
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void every_page_is_accessible_and_silent() {
    browser.look(Client.clinician(), TrajectoryApi.path(patient) + "?period=whole", "trajectory");
    browser.look(Client.clinician(), TrajectoryApi.path(low) + "?period=whole", "trajectory-mood");
    browser.look(Client.nurse(), "/patients/" + patient, "patient-trajectory");
    browser.look(Client.nurse(), "/medications/of/" + patient, "medications");
    browser.look(Client.nurse(), "/scores/of/" + patient, "scores");
    browser.look(Client.clinician(), "/reports/conditions/opioids", "opioids");
  }

  @Test
  void the_patients_page_changes_the_period_in_place() {
    Page page = browser.as(Client.nurse());
    page.navigate("/patients/" + patient);
    page.locator("#trajectory .tj-dots circle").first().waitFor();
    page.locator("#trajectory nav a", new Page.LocatorOptions().setHasText("Last course")).click();
    page.locator(
            "#trajectory nav a[aria-current]", new Page.LocatorOptions().setHasText("Last course"))
        .waitFor();

    assertThat(page.url()).endsWith("/patients/" + patient);
    browser.expectNoComplaints();
    page.context().close();
  }

  @Test
  void pain_and_mood_are_each_on_their_own_plot() {
    Page page = browser.as(Client.nurse());
    page.navigate(TrajectoryApi.path(low) + "?period=whole");
    assertThat(page.locator("#trajectory figure .tj-dots").first().locator("circle").count())
        .isEqualTo(9);
    page.locator("#trajectory nav a", new Page.LocatorOptions().setHasText("CRPS")).click();
    page.locator("#trajectory h2", new Page.LocatorOptions().setHasText("Pain and relief"))
        .waitFor();

    assertThat(page.locator("#trajectory figure .tj-dots").first().locator("circle").count())
        .isEqualTo(1);
    browser.expectNoComplaints();
    page.context().close();
  }

  @Test
  void a_figure_leads_to_its_answer_with_source_and_edits() {
    Page page = browser.as(Client.nurse());
    page.navigate(TrajectoryApi.path(patient));
    page.locator(".courses td a[href*='#score-']").first().click();

    assertThat(page.url()).contains("/scores/of/" + patient + "#score-");
    page.locator(page.url().replaceFirst(".*#", "#")).waitFor();
    page.context().close();
  }

  @Test
  void a_baseline_leads_to_the_answers_that_it_is_the_mean_of() {
    Page page = browser.as(Client.nurse());
    page.navigate(TrajectoryApi.path(patient) + "?period=whole");
    page.locator(".courses td a[href*='only=']").first().click();

    page.locator("h2", new Page.LocatorOptions().setHasText("Scores behind a figure")).waitFor();
    assertThat(page.locator("tr[id^='score-']").count()).isBetween(4, 7);
    browser.look(
        Client.nurse(), page.url().replaceFirst("^https?://[^/]+", ""), "scores-behind-a-figure");
    page.context().close();
  }

  @Test
  void a_phone_shows_the_plots_at_a_size_to_read() {
    Page page = browser.as(Client.clinician());
    page.navigate(TrajectoryApi.path(patient) + "?period=whole");

    Browser.expectPlotsReadableOnAPhone(page);
    Browser.picture(page, "trajectory-phone");
    page.context().close();
  }

  @Test
  void on_paper_it_keeps_plots_and_courses_and_drops_what_is_to_be_clicked() {
    Page page = browser.as(Client.clinician());
    page.navigate(TrajectoryApi.path(patient) + "?period=whole");
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator("svg.plot").first().isVisible()).isTrue();
    assertThat(page.locator("table.courses").isVisible()).isTrue();
    assertThat(page.locator("#trajectory nav").first().isVisible()).isFalse();
    page.setViewportSize(1040, 700);
    Browser.picture(page, "trajectory-print");
    page.context().close();
  }
}
