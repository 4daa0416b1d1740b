package health.reprieve.reporting.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.Media;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ImportsApi;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.PdfText;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The relief curves of seven conditions on one plot in a real browser, over a year of their own.
 */
@NeedsBrowser
class CurvesUIT extends ReprieveIT {

  private static final String REPORT = "/reports/conditions?from=1981-01-01&to=1981-12-31";
  private static final int[] ASKED = {1, 3, 7, 10, 14, 21, 28, 35, 42, 56, 70, 84};

  private static Browser browser;

  @BeforeAll
  static void bring_patients_with_diaries() {
    browser = Browser.start();
    StringBuilder file = new StringBuilder(ImportsApi.HEADER);
    addPatients(file, "NEUROPATHIC", 12, 8);
    addPatients(file, "FIBROMYALGIA", 10, 4);
    addPatients(file, "CRPS", 9, 12);
    addPatients(file, "BACK", 9, 6);
    addPatients(file, "MIGRAINE", 8, 5);
    addPatients(file, "OTHER", 8, 9);
    addPatients(file, "CANCER", 3, 6);
    addSilent(file, "NEUROPATHIC");
    ImportsApi.as(Client.clinician()).load(file.toString());
  }

  /**
   * The first patient has no relief, the i-th loses it by day i times some. The third one's diary
   * ends on day 14; the last but one is treated again on day 30.
   */
  private static void addPatients(StringBuilder file, String group, int number, int some) {
    for (int i = 0; i < number; i++) {
      Client clinician = Client.clinician();
      JsonNode patient =
          PatientsApi.as(clinician).register(PatientsApi.someone("dateOfBirth", "1940-05-05"));
      UUID id = PatientsApi.id(patient);
      VisitsApi visits = VisitsApi.as(clinician);
      Instant ended = Instant.parse("1981-03-01T12:00:00Z").plus(Duration.ofDays(i));
      visits.past(visits.course(id, group), ended);
      if (i == number - 2) {
        visits.past(visits.course(id, group), ended.plus(Duration.ofDays(30)));
      }
      String record = patient.path("recordNumber").asText();
      file.append(ImportsApi.row(record, group, ended.minus(Duration.ofHours(1)), 8, "before"));
      for (int day : i == 2 ? Arrays.copyOf(ASKED, 5) : ASKED) {
        int score = i > 0 && day < some * (i + 1) ? 3 : 8;
        file.append(ImportsApi.row(record, group, ended.plus(Duration.ofDays(day)), score, "home"));
      }
    }
  }

  private static void addSilent(StringBuilder file, String group) {
    Instant ended = Instant.parse("1981-03-01T12:00:00Z");
    Client clinician = Client.clinician();
    JsonNode patient =
        PatientsApi.as(clinician).register(PatientsApi.someone("dateOfBirth", "1940-05-05"));
    VisitsApi visits = VisitsApi.as(clinician);
    visits.past(visits.course(PatientsApi.id(patient), group), ended);
    String record = patient.path("recordNumber").asText();
    file.append(ImportsApi.row(record, group, ended.minus(Duration.ofHours(1)), 8, "before"));
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void all_curves_stand_on_one_plot_each_with_its_name() {
    Page page = browser.as(Client.clinician());
    page.navigate(REPORT);
    page.waitForLoadState();
    Locator plot = page.locator(".over svg");

    assertThat(plot.locator(".o-name").allTextContents())
        .containsExactlyInAnyOrder(
            "Neuropathic pain",
            "Fibromyalgia",
            "CRPS",
            "Back pain",
            "Migraine",
            "Other chronic pain");
    assertThat(plot.locator(".s-line").count()).isEqualTo(6);
    assertThat(plot.locator(".o-rect").count()).isGreaterThan(6);
    assertThat(plot.locator(".o-next").first().getAttribute("d")).startsWith("M");
    assertThat(plot.locator(".o-cens").first().getAttribute("d")).endsWith("v8");
    assertThat(plot.locator("desc").textContent()).contains("Fibromyalgia: starts at 90 %");
    assertNoneOverlap(plot);
    Browser.examine(page, "curves");
    browser.expectNoComplaints();
    page.context().close();
  }

  /** As the browser has drawn them, with its own font. */
  private static void assertNoneOverlap(Locator plot) {
    BoundingBox paper = plot.boundingBox();
    List<BoundingBox> names =
        plot.locator(".o-name").all().stream().map(Locator::boundingBox).toList();
    for (int i = 0; i < names.size(); i++) {
      BoundingBox one = names.get(i);
      assertThat(one.x + one.width).isLessThanOrEqualTo(paper.x + paper.width);
      for (BoundingBox other : names.subList(i + 1, names.size())) {
        boolean apart =
            one.x + one.width <= other.x
                || other.x + other.width <= one.x
                || Math.abs(one.y - other.y) >= 0.8 * one.height;
        assertThat(apart).isTrue();
      }
    }
  }

  /** Last answers in relief: days 14, 14, 28, 35, 42, 42, 56, 70, 70, 28 and 84. */
  @Test
  void those_at_risk_stand_beneath_it_and_few_are_not_told() {
    Page page = browser.as(Client.clinician());
    page.navigate(REPORT);
    Locator table = page.locator(".eff--risk");

    assertThat(counts(table, "Neuropathic pain"))
        .containsExactly("11", "11", "11", "9", "<5", "<5");
    assertThat(table.innerText()).doesNotContain("Cancer pain").doesNotContain("Mood");
    assertThat(page.getByLabel("What ended relief").innerText()).contains("treated again");
    page.context().close();
  }

  private static List<String> counts(Locator table, String condition) {
    Locator row =
        table.locator("tbody tr").filter(new Locator.FilterOptions().setHasText(condition));
    return row.locator("td b").allInnerTexts();
  }

  @Test
  void a_phone_shows_the_plots_at_a_size_to_read() {
    Page page = browser.as(Client.clinician());
    page.navigate(REPORT);

    Browser.expectPlotsReadableOnAPhone(page);
    Browser.picture(page, "curves-phone");
    page.context().close();
  }

  @Test
  void in_a_laptops_window_no_table_reaches_beyond_its_card() {
    Page page = browser.as(Client.clinician());
    page.setViewportSize(1360, 900);
    page.navigate(REPORT);
    page.locator(".eff").getByText("worst to best case").first().waitFor();

    assertThat(
            page.evaluate(
                "[...document.querySelectorAll('.wide')].filter(one => one.scrollWidth > one.clientWidth)"
                    + ".map(one => one.textContent.trim().slice(0, 40))"))
        .isEqualTo(List.of());
    page.context().close();
  }

  @Test
  void printed_no_heading_stands_without_what_it_heads_and_no_page_ends_early() {
    Page page = browser.as(Client.clinician());
    page.navigate(REPORT);
    page.waitForLoadState(LoadState.NETWORKIDLE);
    List<String> pages = PdfText.pages(page.pdf(new Page.PdfOptions().setPreferCSSPageSize(true)));

    assertThat(with(pages, "Read with the numbers"))
        .contains(
            "Observed response (uncontrolled).", "Conditions differ", "How long relief lasted");
    assertThat(with(pages, "Every threshold at once")).contains("count as no fall");
    assertThat(with(pages, "At risk: patients")).contains("Neuropathic", "Other chronic pain");
    page.context().close();
  }

  private static String with(List<String> pages, String heading) {
    return pages.stream().filter(page -> page.contains(heading)).findFirst().orElseThrow();
  }

  @Test
  void on_paper_the_plot_and_the_table_are_there() {
    Page page = browser.as(Client.clinician());
    page.navigate(REPORT);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));

    assertThat(page.locator(".over svg").isVisible()).isTrue();
    assertThat(page.locator(".eff--risk").isVisible()).isTrue();
    assertThat(
            page.locator(".eff tfoot").first().evaluate("foot => getComputedStyle(foot).display"))
        .as("of a line that stands once, not on each page")
        .isEqualTo("table-row-group");
    Browser.picture(page, "curves-print");
    page.context().close();
  }
}
