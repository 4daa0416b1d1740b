package health.reprieve.outcomes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import health.reprieve.testing.AskedDays;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.DiariesApi;
import health.reprieve.testing.DiaryLink;
import health.reprieve.testing.DiaryPatient;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The diary on the patient's page in a real browser: accessible and silent. */
@NeedsBrowser
class DiaryPagesUIT extends ReprieveIT {

  private static Browser browser;

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void every_state_of_a_day_is_accessible_and_fits() {
    DiaryPatient who = kept();

    browser.look(Client.nurse(), DiariesApi.path(who.id()), "diary-read");
    browser.look(Client.nurse(), "/patients/" + who.id(), "patient-diary");
    Page page = browser.as(Client.nurse());
    page.navigate("/patients/" + who.id());
    page.locator("#diary tbody tr").first().waitFor();
    page.setViewportSize(1360, 900);
    Browser.picture(page, "patient-diary-1360");
    page.setViewportSize(360, 800);
    Browser.picture(page, "patient-diary-360");
    page.navigate(DiariesApi.path(who.id()));
    Browser.picture(page, "diary-read-360");
    page.context().close();
  }

  /** Answered in all ways, not answered, set aside; and an older diary for mood. */
  private static DiaryPatient kept() {
    DiaryPatient who = DiaryPatient.registered();
    VisitsApi visits = VisitsApi.as(Client.nurse());
    visits.past(visits.course(who.id(), "MOOD"), who.ended().minus(Duration.ofDays(200)));
    who.infusion("CRPS");
    who.asked(1).tap("pain", 9);
    ScoresApi scores = ScoresApi.as(Client.nurse());
    scores.setAside(scores.of(who.id()).path(0), "not the patient's");
    who.asked(2);
    answer(who.asked(3), 4, "BETTER", 6, 2);
    answer(who.asked(5), 6, "WORSE", 1, 10);
    DiaryLink link = who.asked(7);
    answer(link, 5, "SAME", 5, 0);
    link.tap("impression", 3);
    return who;
  }

  private static void answer(DiaryLink link, int pain, String compared, int sleep, int doses) {
    link.tap("pain", pain);
    link.tap("compared", compared);
    link.tap("sleep", sleep);
    link.tap("rescue", doses);
  }

  @Test
  void the_link_of_a_long_diary_leads_to_all_days() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("CRPS");
    AskedDays.add(who.id(), who.zero().minusDays(61), 61);
    Page page = browser.as(Client.nurse());
    page.navigate("/patients/" + who.id());
    page.locator("#diary a").click();
    page.waitForURL("**" + DiariesApi.path(who.id()) + "?days=all");

    assertThat(page.locator("#diary tbody tr").count()).isEqualTo(61);
    page.context().close();
    browser.expectNoComplaints();
  }
}
