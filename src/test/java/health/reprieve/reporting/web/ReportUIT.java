package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import com.microsoft.playwright.options.Media;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.PdfText;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.TreatedPatient;
import health.reprieve.testing.VisitsApi;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Import, report and definition in a real browser, over a year of their own. */
@NeedsBrowser
class ReportUIT extends ReprieveIT {

  private static final String REPORT = "/reports/conditions?from=1985-01-01&to=1985-12-31";
  private static final int PATIENTS = 12;

  private static Browser browser;

  @BeforeAll
  static void bring_patients_with_diaries() {
    browser = Browser.start();
    StringBuilder file = new StringBuilder(ImportsApi.HEADER);
    for (int i = 0; i < PATIENTS; i++) {
      addPatient(file, i % 3 == 0 ? "CRPS" : "NEUROPATHIC", i);
    }
    ImportsApi.as(Client.clinician()).load(file.toString());
    for (int i = 0; i < PATIENTS; i++) {
      addMood(i);
    }
  }

  private static void addMood(int i) {
    Instant ended = Instant.parse("1985-03-01T12:00:00Z").plus(Duration.ofDays(i));
    UUID patient = TreatedPatient.register().course("MOOD", ended).id();
    SheetsApi sheets = SheetsApi.as(Client.nurse());
    sheets.phq9(ended.minus(Duration.ofDays(1)), patient, 10 + i);
    if (i < 9) {
      sheets.phq9(ended.plus(Duration.ofDays(21)), patient, 2 * i);
    }
  }

  private static void addPatient(StringBuilder file, String group, int i) {
    Client clinician = Client.clinician();
    JsonNode patient =
        PatientsApi.as(clinician).register(PatientsApi.someone("dateOfBirth", "1940-05-05"));
    VisitsApi visits = VisitsApi.as(clinician);
    Instant ended = Instant.parse("1985-03-01T12:00:00Z").plus(Duration.ofDays(i));
    visits.past(visits.course(PatientsApi.id(patient), group), ended);
    String number = patient.path("recordNumber").asText();
    file.append(ImportsApi.row(number, group, ended.minus(Duration.ofHours(1)), 8, "before"));
    for (int day = 1; day <= 35; day += 5) {
      int score = day < 3 * i ? 3 + i % 3 : 8;
      file.append(ImportsApi.row(number, group, ended.plus(Duration.ofDays(day)), score, "home"));
    }
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void report_definition_and_imports_are_accessible_and_silent() {
    browser.look(Client.clinician(), REPORT, "report");
    browser.look(
        Client.clinician(),
        "/reports/conditions?from=1985-02-01&to=1986-01-31&sex=female",
        "report-other-period");
    browser.look(
        Client.clinician(), "/reports/conditions?from=1901-01-01&to=1901-12-31", "report-empty");
    browser.look(Client.clinician(), "/setup/definition", "definition");
    browser.look(Client.clinician(), "/imports", "imports");
  }

  @Test
  void a_manager_chooses_a_year_and_one_filter_and_mends_a_second_one() {
    Page page = browser.as(Client.manager());
    page.setViewportSize(1360, 900);
    page.navigate("/reports/conditions");
    page.locator("#year").selectOption("1985");
    page.locator("#sex").selectOption("unknown");
    page.locator("#number").selectOption("first");
    page.locator(".filters button").click();
    page.getByText("Choose one and set the others to any").waitFor();
    assertThat(page.locator("#year").inputValue()).isEqualTo("1985");
    lookAtBothWidths(page, "report-by-year-refused");

    page.locator("#sex").selectOption("");
    page.locator(".filters button").click();
    page.getByText("Only first courses").waitFor();
    assertThat(page.url()).contains("year=1985", "number=first");
    page.locator("#opioids table, #opioids .empty").first().waitFor();
    lookAtBothWidths(page, "report-by-year");
    page.navigate("/reports/conditions?year=1986");
    lookAtBothWidths(page, "report-by-year-empty");
    browser.expectNoComplaints();
    page.context().close();
  }

  private static void lookAtBothWidths(Page page, String name) {
    Browser.examine(page, name + "-1360");
    page.setViewportSize(360, 800);
    Browser.examine(page, name + "-360");
    assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
        .isLessThanOrEqualTo(360);
    page.setViewportSize(1360, 900);
  }

  @Test
  void on_paper_the_report_keeps_definition_and_caveats_and_drops_the_filters() {
    Page page = browser.as(Client.clinician());
    page.navigate(REPORT);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator(".defn").isVisible()).isTrue();
    assertThat(page.locator(".caveats").isVisible()).isTrue();
    assertThat(page.locator(".filters").isVisible()).isFalse();
    Browser.picture(page, "report-print");
    page.context().close();
  }

  @Test
  void printed_it_has_definition_table_and_caveats_on_its_first_page() {
    Page page = browser.as(Client.clinician());
    page.navigate(REPORT);
    byte[] pdf =
        page.pdf(
            new Page.PdfOptions()
                .setPreferCSSPageSize(true)
                .setPath(
                    Path.of(System.getProperty("reprieve.target"), "screenshots", "report.pdf")));

    assertThat(PdfText.pages(pdf).get(0))
        .contains("Relief = at least 30 % below")
        .contains("Neuropathic")
        .contains("Observed response (uncontrolled).")
        .contains("no comparison group, not evidence of effect");
    page.context().close();
  }

  @Test
  void printed_the_operations_report_begins_with_its_heading() {
    Page page = browser.as(Client.manager());
    page.navigate("/reports/operations");
    String all =
        String.join(" ", PdfText.pages(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true))));

    assertThat(all).containsSubsequence("Operations", "visits booked to start", "Wait list");
    page.context().close();
  }

  @Test
  void a_file_is_tried_then_imported_without_choosing_it_again() {
    JsonNode patient = PatientsApi.as(Client.nurse()).register(PatientsApi.someone());
    String file =
        ImportsApi.HEADER
            + ImportsApi.row(patient.path("recordNumber").asText(), "CRPS", "2019-01-01", 5, "home")
            + ImportsApi.row("NO-SUCH-NUMBER", "CRPS", "2019-01-01", 5, "home");
    Page page = browser.as(Client.nurse());
    page.navigate("/imports");
    Locator outcome = page.locator("#outcome");

    page.setInputFiles(
        "#file", new FilePayload("diary.csv", "text/csv", file.getBytes(StandardCharsets.UTF_8)));
    page.locator("button[value=check]").click();
    outcome.locator("[role=status]").waitFor();
    assertThat(outcome.innerText()).contains("1 new").contains("1 that cannot be imported");
    Browser.examine(page, "imports-checked");

    page.locator("[name=goodRowsOnly]").check();
    page.locator("button[value=import]").click();
    outcome.getByText("1 score was stored").waitFor();
    browser.expectNoComplaints();
    page.context().close();
  }
}
