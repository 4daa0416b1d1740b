package health.reprieve.scheduling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.BoundingBox;
import com.microsoft.playwright.options.SelectOption;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.Unique;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * The board in a real browser: picking, booking from a free quarter hour, accessible and silent.
 */
@NeedsBrowser
class DayBoardUIT extends ReprieveIT {

  private static Browser browser;

  private final BookingApi desk = BookingApi.frontDesk();

  @BeforeAll
  static void open() {
    browser = Browser.start();
  }

  @AfterAll
  static void close() {
    browser.close();
  }

  @Test
  void board_panel_and_booking_form() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    desk.book(BookingApi.pain(ClinicDay.chair(1), day.at("09:00")));
    Client person = Client.frontDesk();

    browser.look(person, BoardPages.of(day), "board");
    browser.look(person, BoardPages.pick(day, visit.path("id").asText()), "board-picked");
    browser.look(
        person, BoardPages.booking(day, ClinicDay.chair(0), day.at("13:00")), "board-booking");
    try {
      ClockApi.set(day.at("09:50"));
      desk.say(visit, "check-in");
      browser.look(person, BoardPages.pick(day, visit.path("id").asText()), "board-arrived");
    } finally {
      ClockApi.reset();
    }
  }

  @Test
  void a_chair_out_of_service_for_a_part_of_the_day() {
    ClinicDay day = ClinicDay.fresh();
    String chair = ClinicDay.chair(2);
    JsonNode visit = desk.book(BookingApi.mood(chair, day.at("13:00")));
    SetupApi.manager()
        .addOutage(
            chair, day.stretch("starts", "10:00", "ends", "12:00", "reason", "Pump at service"))
        .expect(201);
    SetupApi.manager()
        .addOutage(chair, day.stretch("starts", "16:00", "ends", "16:30", "reason", "New cushions"))
        .expect(201);
    desk.tryEscort(visit, "16:00", "18:00").expect(200);

    browser.look(
        Client.frontDesk(), BoardPages.pick(day, visit.path("id").asText()), "board-outage");
  }

  /** From 07:00, when the clinic opens, 11 hours or 44 columns across. */
  @Test
  void the_line_of_now_stands_at_the_minute_of_the_clinic_s_clock() {
    ClinicDay day = ClinicDay.fresh();
    String chair = ClinicDay.chair(0);
    try {
      ClockApi.set(day.at("11:07"));
      Page page = browser.as(Client.frontDesk());
      page.navigate(BoardPages.of(day));
      BoundingBox hours = page.locator(BoardPages.lane(chair)).boundingBox();
      Number line =
          (Number)
              page.locator(BoardPages.NOW_LINE).evaluate("line => line.getBoundingClientRect().x");

      Assertions.assertThat(line.doubleValue())
          .isCloseTo(hours.x + hours.width * 247 / 660, Assertions.within(1.0));
      assertThat(page.locator(BoardPages.NOW_TAG)).hasText("11:07");

      page.navigate(BoardPages.of(day.plusDays(1)));
      assertThat(page.locator(BoardPages.NOW_LINE)).hasCount(0);
      browser.expectNoComplaints();
      page.context().close();
    } finally {
      ClockApi.reset();
    }
  }

  @Test
  void picks_a_visit_in_place_and_with_the_keyboard() {
    ClinicDay day = ClinicDay.fresh();
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    Page page = browser.as(Client.frontDesk());
    page.navigate(BoardPages.of(day));

    page.locator(BoardPages.BLOCK).focus();
    page.keyboard().press("Enter");

    assertThat(page.locator(BoardPages.PANEL)).containsText("Nell Mockford");
    assertThat(page.locator(BoardPages.BLOCK)).hasAttribute("aria-current", "true");
    assertThat(page.locator(BoardPages.BLOCK)).isFocused();
    browser.expectNoComplaints();
    page.context().close();
  }

  @Test
  void books_from_a_free_quarter_hour_with_a_patient_found_while_typing() {
    ClinicDay day = ClinicDay.fresh();
    ClinicDay.chair(0);
    String name = Unique.name();
    PatientsApi.as(Client.frontDesk()).register(PatientsApi.someone("familyName", name));
    Page page = browser.as(Client.frontDesk());
    page.navigate(BoardPages.of(day));

    page.getByTitle("Book 13:00").first().click();
    page.getByLabel("Patient", new Page.GetByLabelOptions().setExact(true))
        .pressSequentially(name.substring(0, 6));
    page.locator("#matches").getByText("Nell " + name).click();
    page.getByLabel("Condition of a new course").selectOption("CRPS");
    page.getByLabel("Protocol of a new course")
        .selectOption(new SelectOption().setLabel("Mood 40 min"));
    page.locator(BoardPages.PANEL)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Book").setExact(true))
        .click();

    assertThat(page.locator(BoardPages.BLOCK)).hasAttribute("data-start", day.at("13:00"));
    assertThat(page.locator(BoardPages.PANEL)).containsText("Nell " + name);
    browser.expectNoComplaints();
    page.context().close();
  }

  @Test
  void books_the_next_free_time_by_keyboard() {
    ClinicDay day = ClinicDay.fresh();
    ClinicDay.chair(0);
    Page page = browser.as(Client.frontDesk());
    page.navigate(BoardPages.of(day));

    page.keyboard().press("n");
    assertThat(page.locator(".nextfree a")).isFocused();
    page.keyboard().press("Enter");

    assertThat(page.locator("#panel #start")).isVisible();
    browser.expectNoComplaints();
    page.context().close();
  }

  @Test
  void shows_a_visit_that_was_picked_on_a_phone() {
    ClinicDay day = ClinicDay.fresh();
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    Page page = browser.as(Client.frontDesk());
    page.setViewportSize(390, 844);
    page.navigate(BoardPages.of(day));

    page.locator(BoardPages.BLOCK).click();

    assertThat(page.locator(BoardPages.PANEL).getByText("Nell Mockford")).isInViewport();
    page.context().close();
  }
}
