package health.reprieve.scheduling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.BoundingBox;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.ReprieveIT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Moving by drag and by keys, the way back, and two desks that see each other's changes. */
@NeedsBrowser
class BoardMoveUIT extends ReprieveIT {

  private static Browser browser;

  private final BookingApi desk = BookingApi.frontDesk();
  private final ClinicDay day = ClinicDay.fresh();
  private Page page;

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @BeforeEach
  void openWindow() {
    page = browser.as(Client.frontDesk());
  }

  @AfterEach
  void closeWindow() {
    browser.expectNoComplaints();
    page.context().close();
  }

  @Test
  void moves_by_keys_after_a_look_at_each_place_and_takes_it_back_whatever_others_book_meanwhile() {
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    page.navigate(BoardPages.of(day));
    page.locator(BoardPages.BLOCK).focus();

    page.keyboard().press("m");
    page.keyboard().press("ArrowRight");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(BoardPages.CHECK)).containsText("It fits: 10:30–12:30.");
    assertThat(page.locator(BoardPages.GHOST)).hasAttribute("data-at", "14");
    page.keyboard().press("Enter");

    assertThat(page.locator(BoardPages.PANEL)).containsText("Moved from Board chair 0, 10:00.");
    assertThat(page.locator(BoardPages.CELL)).hasAttribute("data-at", "14");
    assertThat(page.locator(BoardPages.BLOCK)).isFocused();

    desk.book(BookingApi.mood(ClinicDay.chair(1), day.at("15:00")));
    assertThat(page.locator(BoardPages.CELL)).hasCount(2);
    page.keyboard().press("z");
    assertThat(cell(visit)).hasAttribute("data-at", "12");
  }

  @Test
  void load_and_conflicts_follow_the_visit_while_it_is_carried() {
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("12:00")));
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    page.navigate(BoardPages.of(day));
    assertThat(page.locator(BoardPages.LOAD_AT_TEN)).hasText("0.5");
    block(visit).focus();
    page.keyboard().press("m");

    page.keyboard().press("ArrowRight");
    assertThat(page.locator(BoardPages.LOAD_AT_TEN)).hasText("0");
    assertThat(page.locator(BoardPages.CHECK)).containsText("Board chair 0 is taken 12:00–14:00.");
    page.keyboard().press("ArrowLeft");
    assertThat(page.locator(BoardPages.CHECK)).containsText("It fits: 10:00–12:00.");
    assertThat(page.locator(BoardPages.LOAD_AT_TEN)).hasText("0.5");

    org.assertj.core.api.Assertions.assertThat(desk.get(visit.path("id").asText()))
        .as("nothing was dropped")
        .isEqualTo(visit);
    page.keyboard().press("Escape");
    assertThat(page.locator(BoardPages.GHOST)).hasCount(0);
  }

  @Test
  void a_label_no_wider_than_its_words_says_where_nurses_are_short() {
    for (int chair = 0; chair < ClinicFixture.NURSES; chair++) {
      desk.book(BookingApi.mood(ClinicDay.chair(chair), day.at("10:00")));
    }
    JsonNode visit =
        desk.book(BookingApi.mood(ClinicDay.chair(ClinicFixture.NURSES), day.at("12:00")));
    page.navigate(BoardPages.of(day));
    block(visit).focus();

    page.keyboard().press("m");
    for (int quarter = 0; quarter < 8; quarter++) {
      page.keyboard().press("ArrowLeft");
    }

    assertThat(page.locator(BoardPages.SHORT)).containsText("needs");
    double label = page.locator(BoardPages.SHORT).first().boundingBox().width;
    org.assertj.core.api.Assertions.assertThat(label).isLessThan(250);
    page.keyboard().press("Escape");
    assertThat(page.locator(BoardPages.GHOST)).hasCount(0);
  }

  @Test
  void does_not_drop_on_a_conflict_and_escape_puts_back() {
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("12:00")));
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    page.navigate(BoardPages.of(day));
    block(visit).focus();

    page.keyboard().press("m");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(BoardPages.CHECK)).containsText("Board chair 0 is taken 12:00–14:00.");
    assertThat(page.locator(BoardPages.GHOST)).containsText("Not free, 1 reason");
    Browser.examine(page, "board-ghost");
    page.keyboard().press("Enter");
    assertThat(page.locator(BoardPages.FIX)).isFocused();
    page.keyboard().press("Escape");

    assertThat(page.locator(BoardPages.GHOST)).hasCount(0);
    assertThat(block(visit)).isFocused();
    org.assertj.core.api.Assertions.assertThat(desk.get(visit.path("id").asText()))
        .isEqualTo(visit);
  }

  /** In a window so high that no other test's chairs push the two out of it. */
  @Test
  void drags_a_visit_to_another_chair_and_time() {
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    ClinicDay.chair(1);
    page.setViewportSize(1440, 6000);
    page.navigate(BoardPages.of(day));
    BoundingBox from = block(visit).boundingBox();
    BoundingBox lane = page.locator(BoardPages.lane(ClinicDay.chair(1))).boundingBox();
    double quarter = lane.width / 44;

    page.mouse().move(from.x + 5, from.y + 10);
    page.mouse().down();
    page.mouse().move(from.x + 5 + quarter, lane.y + lane.height / 2);
    page.mouse().move(from.x + 5 + 4 * quarter, lane.y + lane.height / 2);
    assertThat(page.locator(BoardPages.CHECK)).containsText("To Board chair 1, 11:00");
    page.mouse().up();

    assertThat(page.locator(BoardPages.PANEL)).containsText("Moved from Board chair 0, 10:00.");
    JsonNode moved = desk.get(visit.path("id").asText());
    org.assertj.core.api.Assertions.assertThat(moved.path("chair").asText())
        .isEqualTo(ClinicDay.chair(1));
    org.assertj.core.api.Assertions.assertThat(moved.path("start").asText())
        .isEqualTo(day.at("11:00"));
  }

  @Test
  void shows_at_once_what_another_desk_books() {
    ClinicDay.chair(0);
    page.navigate(BoardPages.of(day));
    assertThat(page.locator(BoardPages.BLOCK)).hasCount(0);

    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    assertThat(page.locator(BoardPages.BLOCK)).containsText("Mockford N.");
  }

  @Test
  void refuses_the_move_of_a_visit_that_another_desk_changed_meanwhile() {
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    page.navigate(BoardPages.of(day));
    block(visit).focus();
    page.keyboard().press("m");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(BoardPages.CHECK)).containsText("It fits");

    desk.say(visit, "confirm");
    page.keyboard().press("Enter");

    assertThat(page.locator(BoardPages.REFUSED)).isFocused();
    assertThat(block(visit)).containsText("Confirmed");
  }

  @Test
  void single_keys_are_listed_and_can_be_switched_off() {
    page.navigate(BoardPages.of(day));
    page.keyboard().press("?");
    assertThat(page.getByText("Single keys work")).isVisible();
    Browser.examine(page, "board-keys");
    page.getByText("Single keys work").click();
    page.keyboard().press("Escape");

    page.keyboard().press("b");
    assertThat(page.locator("#who")).hasCount(0);
    page.getByText("all keys").click();
    page.getByText("Single keys work").click();
    page.keyboard().press("Escape");
    page.keyboard().press("b");

    assertThat(page.locator("#who")).isFocused();
  }

  @Test
  void week_and_list() {
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    Client person = Client.frontDesk();

    browser.look(person, BoardPages.weekOf(day), "board-week");
    browser.look(person, BoardPages.listOf(day), "board-list");
  }

  private Locator block(JsonNode visit) {
    return page.locator("#a-" + visit.path("id").asText());
  }

  private Locator cell(JsonNode visit) {
    return page.locator(BoardPages.CELL).filter(new Locator.FilterOptions().setHas(block(visit)));
  }
}
