package health.reprieve.scheduling.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Browser;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.NeedsBrowser;
import health.reprieve.testing.ReprieveIT;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the focus is while booking, and what the form shows when. */
@NeedsBrowser
class BookingFormUIT extends ReprieveIT {

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
  void the_focus_is_in_the_first_field_to_fill() {
    String patient =
        desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00"))).path("patient").asText();

    page.navigate(BoardPages.bookingWith(day));
    assertThat(page.locator("#who")).isFocused();

    page.navigate(BoardPages.bookingWith(day, "patient", patient));
    assertThat(page.locator("#course")).isFocused();
  }

  @Test
  void a_skip_link_leads_to_what_stands_beside_the_board() {
    page.navigate(BoardPages.of(day));

    page.getByText("Skip to what stands beside the board").focus();
    page.keyboard().press("Enter");

    assertThat(page.locator(BoardPages.PANEL)).isFocused();
  }

  @Test
  void condition_and_protocol_show_only_for_a_new_course() {
    String patient =
        desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00"))).path("patient").asText();
    page.navigate(BoardPages.bookingWith(day, "patient", patient));

    assertThat(page.getByLabel("Protocol of a new course")).isHidden();
    page.locator("#course").selectOption(new SelectOption().setLabel("A new course"));

    assertThat(page.getByLabel("Protocol of a new course")).isVisible();
  }

  @Test
  void a_free_quarter_hour_fills_the_open_form_and_keeps_what_was_entered() {
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    page.navigate(BoardPages.bookingWith(day, "patient", visit.path("patient").asText()));
    page.locator("#course").selectOption(new SelectOption().setLabel("A new course"));
    page.getByLabel("Condition of a new course").selectOption("CRPS");

    page.getByTitle("Book 13:00").first().click();

    assertThat(page.locator("#start")).hasValue(day.at("13:00"));
    assertThat(page.getByLabel("Condition of a new course")).hasValue("CRPS");
  }

  @Test
  void after_a_refusal_the_focus_is_on_its_summary_which_leads_to_the_field() {
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    page.navigate(
        BoardPages.bookingWith(
            day,
            "patient",
            visit.path("patient").asText(),
            "chair",
            ClinicDay.chair(0),
            "at",
            day.at("11:00")));

    book();

    assertThat(page.locator(BoardPages.REFUSED)).isFocused();
    assertThat(page.locator(BoardPages.REFUSED))
        .containsText("Board chair 0 is taken 10:00–12:00.");
    page.locator(BoardPages.REFUSED).getByText("the start").click();
    assertThat(page.locator("#start")).isFocused();
  }

  @Test
  void a_missing_field_is_named_and_linked() {
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    page.navigate(
        BoardPages.bookingWith(
            day, "patient", visit.path("patient").asText(), "course", "", "at", day.at("13:00")));

    book();

    assertThat(page.locator(BoardPages.REFUSED)).isFocused();
    page.locator(BoardPages.REFUSED)
        .getByRole(AriaRole.LINK, new Locator.GetByRoleOptions().setName("Condition"))
        .click();
    assertThat(page.locator("#reportGroup")).isFocused();
  }

  @Test
  void in_a_narrow_window_labels_clinic_and_person_stay() {
    page.setViewportSize(720, 900);
    page.navigate(BoardPages.of(day));

    assertThat(page.getByText("Next free for")).isVisible();
    assertThat(page.getByText("Kim Deskham")).isVisible();
    assertThat(page.getByText("scroll it sideways")).isVisible();
  }

  private void book() {
    page.locator(BoardPages.PANEL)
        .getByRole(AriaRole.BUTTON, new Locator.GetByRoleOptions().setName("Book").setExact(true))
        .click();
  }
}
