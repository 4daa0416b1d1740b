package health.reprieve.recall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.RecallScene;
import health.reprieve.testing.ReprieveIT;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** The list of ending relief on a telephone. */
@NeedsBrowser
class EndingReliefUIT extends ReprieveIT {

  private static final int WIDE_ENOUGH = 160;
  private static final int LOW_ENOUGH = 130;

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  @Test
  void on_a_telephone_the_list_keeps_its_columns_and_says_that_it_scrolls() {
    ClinicDay monday = ClinicDay.freshWeeks(4).plusDays(14);
    Instant ended = monday.instant("10:00").minus(Duration.ofDays(14));
    ClinicDay.chair(0);
    ClockApi.set(monday.at("06:00"));
    RecallScene.of("OTHER").withOwnLoss(ended);
    RecallScene mood = RecallScene.of("MOOD").withOwnLostResponse(ended);

    try (Browser browser = Browser.start()) {
      for (Client person : new Client[] {Client.clinician(), Client.frontDesk()}) {
        Page page = browser.as(person);
        page.setViewportSize(360, 800);
        page.navigate("/worklist/relief-ending");
        String name = "relief-ending-" + (person == Client.frontDesk() ? "desk" : "clinician");
        Browser.examine(page, name + "-360");

        Locator row = page.locator(".wide tbody tr").first();
        assertThat(row.boundingBox().height).isLessThan(LOW_ENOUGH);
        assertThat(row.locator("td").first().boundingBox().width).isGreaterThan(WIDE_ENOUGH);
        assertThat(page.locator(".wide__hint").isVisible()).isTrue();
        assertThat((int) page.evaluate("document.documentElement.scrollWidth"))
            .isLessThanOrEqualTo(360);

        page.setViewportSize(1360, 800);
        Browser.examine(page, name + "-1360");
        page.navigate("/next-booster/of/" + mood.id());
        Browser.examine(page, name + "-booster-1360");
        page.setViewportSize(360, 800);
        Browser.examine(page, name + "-booster-360");
        page.context().close();
      }
      browser.expectNoComplaints();
    }
  }
}
