package health.reprieve.scheduling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.assertions.LocatorAssertions.HasCountOptions;
import com.microsoft.playwright.assertions.LocatorAssertions.HasTextOptions;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.ReprieveIT;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** An open board whose refreshes come late, or not at all. */
@NeedsBrowser
class LiveBoardUIT extends ReprieveIT {

  private static final int NEVER_SO_LONG = 30_000;

  /** Counts the changes that the page was told of, before the page itself hears of them. */
  private static final String COUNT_CHANGES =
      """
      window.changes = 0;
      const Stream = EventSource;
      window.EventSource = class extends Stream {
        constructor(address) {
          super(address);
          this.addEventListener("board", () => window.changes++);
        }
      };
      """;

  private final BookingApi desk = BookingApi.frontDesk();
  private final ClinicDay day = ClinicDay.fresh();
  private Browser browser;
  private Page page;

  @BeforeEach
  void open() {
    ClinicDay.chair(1);
    browser = Browser.start();
    page = browser.as(Client.frontDesk());
    page.addInitScript(COUNT_CHANGES);
    page.navigate(BoardPages.of(day));
    assertThat(page.locator(BoardPages.BLOCK)).hasCount(0);
  }

  @AfterEach
  void close() {
    page.context().close();
    browser.close();
  }

  /** No timer of the page ever fires: it cannot ask by itself, it has to be told. */
  @Test
  void is_told_of_a_change_and_does_not_ask_for_it() {
    page.addInitScript("window.setTimeout = window.setInterval = () => 0;");
    page.reload();
    List<Request> asked = new ArrayList<>();
    page.onRequest(
        request -> {
          if (request.resourceType().equals("fetch")) {
            asked.add(request);
          }
        });

    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    assertThat(page.locator(BoardPages.BLOCK)).hasCount(1);
    org.assertj.core.api.Assertions.assertThat(asked).as("requests").hasSize(1);
    browser.expectNoComplaints();
  }

  @Test
  void shows_the_later_of_two_changes_though_the_answer_about_the_first_comes_after_it() {
    List<Route> asked = new ArrayList<>();
    page.route("**" + BoardPages.of(day), asked::add);
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    page.waitForCondition(() -> asked.size() == 1);
    APIResponse first = asked.get(0).fetch();

    desk.book(BookingApi.mood(ClinicDay.chair(1), day.at("13:00")));
    page.waitForCondition(() -> page.evaluate("window.changes").equals(2));
    page.unroute("**" + BoardPages.of(day));
    asked.get(0).fulfill(new Route.FulfillOptions().setResponse(first));

    assertThat(page.locator(BoardPages.BLOCK)).hasCount(2);
    org.assertj.core.api.Assertions.assertThat(asked).as("at once").hasSize(1);
    browser.expectNoComplaints();
  }

  @Test
  void says_that_it_is_not_live_while_refreshes_fail_and_catches_up_by_itself() {
    page.route(
        "**" + BoardPages.of(day),
        route -> route.fulfill(new Route.FulfillOptions().setStatus(503).setBody("")));
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    assertThat(page.locator(BoardPages.LIVE)).containsText("Not live since");

    page.unroute("**" + BoardPages.of(day));

    assertThat(page.locator(BoardPages.BLOCK))
        .hasCount(1, new HasCountOptions().setTimeout(NEVER_SO_LONG));
    assertThat(page.locator(BoardPages.LIVE))
        .hasText("", new HasTextOptions().setTimeout(NEVER_SO_LONG));
  }
}
