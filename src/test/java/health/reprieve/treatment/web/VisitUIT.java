package health.reprieve.treatment.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.VisitsApi;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The pages of visits and scores in a real browser. */
@NeedsBrowser
class VisitUIT extends ReprieveIT {

  private static Browser browser;

  private final VisitsApi visits = VisitsApi.as(Client.nurse());
  private UUID patient;
  private UUID visit;

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void arrive() {
    patient = PatientsApi.as(Client.nurse()).register();
    UUID course = visits.course(patient, "CRPS");
    visits.past(course, Instant.now().minusSeconds(3 * 86_400));
    visit = visits.arrived(course, Instant.now().minusSeconds(5));
  }

  @Test
  void charts_a_visit_with_the_keyboard_alone() {
    Page page = browser.as(Client.nurse());
    page.navigate("/visits/" + visit);
    page.getByLabel("7", new Page.GetByLabelOptions().setExact(true)).first().focus();
    page.keyboard().press("Space");
    page.keyboard().press("Enter");
    page.getByText("7 of 10 at").waitFor();
    press(page, "Infusion starts");
    page.getByLabel("Given, mg").focus();
    page.keyboard().type("35");
    page.getByLabel("Over how many minutes").fill("40");
    press(page, "Infusion ended");
    follow(page, "Patient left");
    page.getByText("Has the patient left?").waitFor();
    Browser.examine(page, "visit-leaving");
    press(page, "Yes, the patient left");
    page.getByText("This visit is over").waitFor();
    browser.expectNoComplaints();
    page.context().close();
  }

  @Test
  void visit_arrived_and_over() {
    browser.look(Client.nurse(), "/visits/" + visit, "visit-arrived");
    visits.score(visit, "BEFORE", "NOW", 7);
    visits.start(visit, Map.of()).expect(200);
    browser.look(Client.nurse(), "/visits/" + visit, "visit-infusing");
    visits
        .end(visit, "givenMg", 35, "givenMinutes", 40, "weightKg", 70, "confirmed", true)
        .expect(200);
    visits.leave(visit, Map.of()).expect(200);
    browser.look(Client.nurse(), "/visits/" + visit, "visit-over");
    browser.look(Client.nurse(), "/visits", "visits");
  }

  @Test
  void courses_and_scores_of_a_patient() {
    ScoresApi.as(Client.nurse())
        .record(ScoresApi.followUp(patient, Instant.now().minusSeconds(2 * 86_400), 4));
    try (Browser another = Browser.start()) {
      Page page = another.as(Client.nurse());
      page.navigate("/patients/" + patient);
      page.getByText("All scores").waitFor();
      page.getByText("Record a past infusion").waitFor();
      Browser.examine(page, "patient-visits-and-scores");
      lookAtRefused(another, "/visits/of/" + patient, "past-infusion");
      lookAtRefused(another, "/scores/of/" + patient, "scores");
    }
  }

  @Test
  void a_score_is_set_aside_with_a_reason_and_entered_afresh() {
    Instant asked = Instant.now().minusSeconds(2 * 86_400);
    ScoresApi.as(Client.nurse()).record(ScoresApi.followUp(patient, asked, 9));
    Page page = browser.as(Client.nurse());
    page.navigate("/scores/of/" + patient);
    Locator row = page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText("9"));
    row.getByText("Correct or set aside").click();
    row.getByLabel("Why it is set aside").fill("Another patient's");
    Browser.examine(page, "score-set-aside-form");
    page.keyboard().press("Enter");
    page.getByText("It stays on record and counts no more.").first().waitFor();

    page.navigate("/scores/of/" + patient);
    page.getByText("1 score, set aside").waitFor();
    page.getByText("set aside: Another patient's (Noa Nurseby").waitFor();
    assertThat(page.getByText("Correct or set aside").count()).isEqualTo(1);
    page.getByText("Enter an answer").click();
    page.getByLabel("4", new Page.GetByLabelOptions().setExact(true)).first().check();
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
    page.waitForURL("**/patients/" + patient + "**");

    page.navigate("/scores/of/" + patient);
    page.getByText("2 scores, 1 of them set aside").waitFor();
    Browser.examine(page, "scores-one-set-aside");
    browser.expectNoComplaints();
    page.context().close();
  }

  /** Sends an empty form, which is answered with the whole page that holds it. */
  private static void lookAtRefused(Browser another, String path, String name) {
    Page page = another.as(Client.nurse());
    page.navigate("/visits");
    page.evaluate(
        "path => { const form = document.createElement('form'); form.method = 'post';"
            + " form.action = path; document.body.append(form); form.submit(); }",
        path);
    page.waitForURL("**" + path);
    Browser.examine(page, name);
    page.context().close();
  }

  private static void follow(Page page, String link) {
    page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName(link)).focus();
    page.keyboard().press("Enter");
  }

  private static void press(Page page, String button) {
    page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(button)).focus();
    page.keyboard().press("Enter");
  }
}
