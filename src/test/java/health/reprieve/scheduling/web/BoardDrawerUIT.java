package health.reprieve.scheduling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.Unique;
import health.reprieve.testing.WaitListApi;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The wait list under the board, and overbooking after a look at the place. */
@NeedsBrowser
class BoardDrawerUIT extends ReprieveIT {

  private static Browser browser;

  private final BookingApi desk = BookingApi.frontDesk();
  private final ClinicDay day = ClinicDay.fresh();

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void opens_and_closes_by_key_and_gives_the_focus_back() {
    WaitListApi list = WaitListApi.frontDesk();
    String entry = list.add(WaitListApi.mood(2));
    ClinicDay.chair(0);
    Page page = browser.as(Client.frontDesk());
    page.navigate(BoardPages.of(day));

    page.keyboard().press("w");
    assertThat(page.locator(BoardPages.DRAWER)).containsText("Mockford N.");
    assertThat(page.locator("#h-drawer")).isFocused();
    Browser.examine(page, "board-drawer");
    page.keyboard().press("w");

    assertThat(page.locator(BoardPages.DRAWER)).hasCount(0);
    assertThat(page.locator("[data-drawer]")).isFocused();
    list.remove(entry).expect(204);
    done(page);
  }

  @Test
  void follows_the_list_and_the_day_while_it_is_open() {
    WaitListApi list = WaitListApi.frontDesk();
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    Page page = browser.as(Client.frontDesk());
    page.navigate(BoardPages.of(day));
    page.keyboard().press("w");
    assertThat(page.locator("#h-drawer")).isFocused();
    int before = page.locator(BoardPages.WAITING).count();

    String entry = list.add(WaitListApi.mood(2));
    assertThat(page.locator(BoardPages.WAITING)).hasCount(before + 1);
    assertThat(page.locator("#h-drawer")).isFocused();
    list.remove(entry).expect(204);
    assertThat(page.locator(BoardPages.WAITING)).hasCount(before);

    SetupApi.manager().closeDay(day.date().toString(), "Flood").expect(201);
    assertThat(page.locator(BoardPages.CLOSED)).containsText("Flood. 1 visit is still booked.");
    SetupApi.manager().openDay(day.date().toString()).expect(204);
    assertThat(page.locator(BoardPages.CLOSED)).not().containsText("Flood");
    done(page);
  }

  @Test
  void an_answer_that_was_overtaken_is_not_shown() {
    WaitListApi list = WaitListApi.frontDesk();
    String name = Unique.name();
    Map<String, Object> wait = WaitListApi.mood(2);
    wait.put(
        "patient",
        PatientsApi.as(Client.frontDesk())
            .register(PatientsApi.someone("familyName", name))
            .path("id")
            .asText());
    Page page = browser.as(Client.frontDesk());
    page.navigate(BoardPages.of(day));
    page.keyboard().press("w");
    assertThat(page.locator("#h-drawer")).isFocused();
    int before = page.locator(BoardPages.WAITING).count();
    Map<Route, APIResponse> late = new HashMap<>();
    page.route(
        BoardPages.DRAWER_ADDRESS,
        route -> {
          APIResponse answer = route.fetch();
          if (late.isEmpty() && answer.text().contains(name)) {
            late.put(route, answer);
          } else {
            route.fulfill(new Route.FulfillOptions().setResponse(answer));
          }
        });

    String entry = list.add(wait);
    page.waitForCondition(() -> !late.isEmpty());
    page.waitForResponse(BoardPages.DRAWER_ADDRESS, () -> list.remove(entry).expect(204));
    late.forEach((route, answer) -> route.fulfill(new Route.FulfillOptions().setResponse(answer)));
    page.waitForTimeout(500);

    assertThat(page.locator(BoardPages.WAITING)).hasCount(before);
    done(page);
  }

  @Test
  void a_clinician_overbooks_with_a_reason_after_a_look() {
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(3), day.at("14:00")));
    for (int chair = 0; chair < ClinicFixture.NURSES; chair++) {
      desk.book(BookingApi.mood(ClinicDay.chair(chair), day.at("10:00")));
    }
    String id = visit.path("id").asText();
    Page page = browser.as(Client.clinician());
    page.navigate(
        BoardPages.pick(day, id) + "&chair=" + ClinicDay.chair(3) + "&at=" + day.at("10:00"));

    page.getByText("Look first").click();
    page.getByText("Overbook…").click();
    page.locator(BoardPages.OVERBOOK_REASON).fill("Transport comes early");
    Browser.examine(page, "board-overbook");
    page.locator(BoardPages.OVERBOOK).click();

    assertThat(page.locator(BoardPages.PANEL)).containsText("Moved from Board chair 3, 14:00.");
    assertThat(page.locator("#a-" + id)).hasAttribute("data-start", day.at("10:00"));
    done(page);
  }

  @Test
  void a_booking_form_fits_the_side_panel() {
    String patient =
        desk.book(BookingApi.pain(ClinicDay.chair(0), day.at("10:00"))).path("patient").asText();
    Page page = browser.as(Client.frontDesk());
    page.setViewportSize(1280, 900);
    page.navigate(BoardPages.bookingWith(day, "patient", patient));

    int wide = (int) page.locator(BoardPages.PANEL).evaluate("e => e.scrollWidth - e.clientWidth");
    org.assertj.core.api.Assertions.assertThat(wide).isZero();
    done(page);
  }

  private static void done(Page page) {
    browser.expectNoComplaints();
    page.context().close();
  }
}
