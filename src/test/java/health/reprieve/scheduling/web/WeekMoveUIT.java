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
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.ReprieveIT;
import java.util.regex.Pattern;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A visit goes to another day at the time it has: by drag, by keys, and back. */
@NeedsBrowser
class WeekMoveUIT extends ReprieveIT {

  private static final Pattern WEEK = Pattern.compile("/board/week\\?");

  private static Browser browser;

  private final BookingApi desk = BookingApi.frontDesk();
  private final ClinicDay monday = ClinicDay.fresh();
  private final ClinicDay tuesday = monday.plusDays(1);
  private Page page;

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  /** So high that no other test's chairs push the two out of it. */
  @BeforeEach
  void openWindow() {
    page = browser.as(Client.frontDesk());
    page.setViewportSize(1440, 6000);
  }

  @AfterEach
  void closeWindow() {
    browser.expectNoComplaints();
    page.context().close();
  }

  @Test
  void moves_by_keys_to_the_next_day_and_takes_it_back() {
    JsonNode visit = booked(monday);
    page.navigate(BoardPages.weekOf(monday));

    page.keyboard().press("j");
    assertThat(block(visit)).isFocused();
    page.keyboard().press("m");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(BoardPages.CHECK)).containsText("It fits: 10:00–12:00.");
    assertThat(ghostIn(0, tuesday)).containsText("Mockford N.");
    page.keyboard().press("Enter");

    assertThat(page.locator(BoardPages.PANEL)).containsText("Moved from Board chair 0, Mon");
    assertThat(visitIn(0, tuesday, visit)).isFocused();
    assertThat(page.locator(BoardPages.WEEK_GHOST)).hasCount(0);
    expectAt(visit, 0, tuesday);

    page.keyboard().press("z");
    assertThat(visitIn(0, monday, visit)).isVisible();
    expectAt(visit, 0, monday);
    assertThat(page).hasURL(WEEK);
  }

  /** On Tuesday another patient comes at the same time, on Wednesday nobody. */
  @Test
  void shows_the_load_of_the_day_that_the_visit_would_go_to() {
    desk.book(BookingApi.mood(ClinicDay.chair(1), tuesday.at("10:00")));
    JsonNode visit = booked(monday);
    page.navigate(BoardPages.weekOf(monday));
    block(visit).focus();

    page.keyboard().press("m");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(BoardPages.WEEK_LOAD_AT_TEN)).hasText("1");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(BoardPages.WEEK_LOAD_AT_TEN)).hasText("0.5");
    page.setViewportSize(1440, 900);
    Browser.examine(page, "week-load");

    page.keyboard().press("Escape");
    assertThat(page.locator(BoardPages.WEEK_LOAD_AT_TEN)).hasCount(0);
    expectAt(visit, 0, monday);
  }

  @Test
  void drags_a_visit_to_another_day_and_chair() {
    JsonNode visit = booked(monday);
    ClinicDay.chair(1);
    page.navigate(BoardPages.weekOf(monday));

    carry(visit, 1, monday.plusDays(2));
    assertThat(page.locator(BoardPages.CHECK)).containsText("To Board chair 1, Wed");
    page.mouse().up();

    assertThat(page.locator(BoardPages.PANEL)).containsText("Moved from Board chair 0, Mon");
    assertThat(visitIn(1, monday.plusDays(2), visit)).isVisible();
    assertThat(page).hasURL(WEEK);
    expectAt(visit, 1, monday.plusDays(2));
  }

  @Test
  void does_not_drop_on_a_conflict_and_escape_puts_back() {
    booked(tuesday);
    JsonNode visit = booked(monday);
    page.navigate(BoardPages.weekOf(monday));
    block(visit).focus();

    page.keyboard().press("m");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(BoardPages.CHECK)).containsText("Board chair 0 is taken 10:00–12:00.");
    assertThat(ghostIn(0, tuesday)).containsText("Not free, 1 reason");
    assertThat(page.locator(BoardPages.WEEK_OFFER)).hasCount(1);
    page.setViewportSize(1440, 900);
    Browser.examine(page, "week-ghost");
    page.keyboard().press("Enter");
    assertThat(page.locator(BoardPages.FIX)).isFocused();
    page.keyboard().press("Escape");

    assertThat(page.locator(BoardPages.WEEK_GHOST)).hasCount(0);
    assertThat(page.locator(BoardPages.CHECK)).hasCount(0);
    assertThat(block(visit)).isFocused();
    Assertions.assertThat(desk.get(visit.path("id").asText())).isEqualTo(visit);
  }

  @Test
  void takes_the_nearest_fix_after_a_drop_that_was_refused() {
    booked(tuesday);
    JsonNode visit = booked(monday);
    page.navigate(BoardPages.weekOf(monday));

    carry(visit, 0, tuesday);
    page.mouse().up();
    assertThat(page.locator(BoardPages.FIX)).isFocused();
    page.keyboard().press("f");

    assertThat(page.locator(BoardPages.PANEL)).containsText("Moved from Board chair 0, Mon");
    assertThat(page).hasURL(WEEK);
    Assertions.assertThat(desk.get(visit.path("id").asText()).path("start").asText())
        .startsWith(tuesday.date().toString());
  }

  @Test
  void refuses_the_move_of_a_visit_that_another_desk_changed_meanwhile() {
    JsonNode visit = booked(monday);
    page.navigate(BoardPages.weekOf(monday));
    block(visit).focus();
    page.keyboard().press("m");
    desk.say(visit, "confirm");
    page.keyboard().press("ArrowRight");
    assertThat(page.locator(BoardPages.CHECK)).containsText("It fits");

    page.keyboard().press("Enter");

    assertThat(page.locator(BoardPages.REFUSED)).isFocused();
    expectAt(visit, 0, monday);
  }

  private JsonNode booked(ClinicDay day) {
    return desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
  }

  private void carry(JsonNode visit, int chair, ClinicDay day) {
    BoundingBox from = block(visit).boundingBox();
    BoundingBox to = page.locator(BoardPages.cell(ClinicDay.chair(chair), day)).boundingBox();
    page.mouse().move(from.x + 5, from.y + 10);
    page.mouse().down();
    page.mouse().move(from.x + 30, from.y + 12);
    page.mouse().move(to.x + to.width / 2, to.y + to.height / 2);
  }

  private Locator block(JsonNode visit) {
    return page.locator("#a-" + visit.path("id").asText());
  }

  private Locator visitIn(int chair, ClinicDay day, JsonNode visit) {
    return page.locator(BoardPages.cell(ClinicDay.chair(chair), day))
        .locator("#a-" + visit.path("id").asText());
  }

  private Locator ghostIn(int chair, ClinicDay day) {
    return page.locator(BoardPages.cell(ClinicDay.chair(chair), day) + " .week__ghost");
  }

  private void expectAt(JsonNode visit, int chair, ClinicDay day) {
    JsonNode now = desk.get(visit.path("id").asText());
    Assertions.assertThat(now.path("chair").asText()).isEqualTo(ClinicDay.chair(chair));
    Assertions.assertThat(now.path("start").asText()).isEqualTo(day.at("10:00"));
  }
}
