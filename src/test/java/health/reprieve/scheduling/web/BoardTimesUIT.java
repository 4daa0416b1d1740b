package health.reprieve.scheduling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.ReprieveIT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Searching for another time beside the board with the keyboard alone. */
@NeedsBrowser
class BoardTimesUIT extends ReprieveIT {

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
  void books_and_moves_to_a_time_that_was_searched_for() {
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    Page page = browser.as(Client.frontDesk());

    page.navigate(BoardPages.bookingWith(day, "patient", visit.path("patient").asText()));
    search(page, day.plusDays(2), "12:00");
    Browser.examine(page, "board-times-book");
    take(page);
    assertThat(page.locator("#start")).hasValue(day.plusDays(2).at("12:00"));
    press(page.locator(BoardPages.PANEL), "Book");
    assertThat(page.locator(BoardPages.PANEL)).containsText("Planned visit, 12:00–14:00");

    page.navigate(BoardPages.pick(day, visit.path("id").asText()) + "&move=1");
    search(page, day, "11:00");
    Browser.examine(page, "board-times-move");
    take(page);
    assertThat(page.locator(BoardPages.CHECK)).containsText("It fits: 11:00–13:00.");
    press(page.locator(BoardPages.CHECK), "Move here");

    assertThat(page.locator(BoardPages.BLOCK)).hasAttribute("data-start", day.at("11:00"));
    browser.expectNoComplaints();
    page.context().close();
  }

  private static void search(Page page, ClinicDay on, String from) {
    Locator fold = page.locator(BoardPages.SEARCH);
    fold.locator("summary").press("Enter");
    fold.getByLabel("From day").fill(on.date().toString());
    fold.getByLabel("to day").fill(on.date().toString());
    fold.getByLabel("In the clinic from").fill(from);
    press(fold, "Search");
    assertThat(page.locator(BoardPages.FOUND)).isFocused();
  }

  private static void take(Page page) {
    page.locator(BoardPages.FOUND).getByRole(AriaRole.BUTTON).first().press("Enter");
  }

  private static void press(Locator within, String button) {
    within
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName(button).setExact(false))
        .first()
        .press("Enter");
  }
}
