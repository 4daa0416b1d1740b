package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.BookPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SeriesApi;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The planner's page: asks, offers, books, and says what is in the way. */
class BookPagesIT extends ReprieveIT {

  private final BookPages pages = new BookPages();
  private ClinicDay monday;

  @BeforeEach
  void open_weeks_of_its_own() {
    ClinicDay.chair(2);
    monday = ClinicDay.freshWeeks(5);
    ClockApi.set(monday.at("06:00"));
  }

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  @Test
  void asks_for_the_patient_first_and_finds_nobody_in_words() {
    assertThat(pages.open("").expect(200).body()).contains("Find the patient first");
    assertThat(pages.find("Qzzznobody").expect(200).body())
        .contains("Nobody found. Check the spelling");
  }

  @Test
  void shows_plans_beside_each_other_and_books_the_chosen_one() {
    Map<String, Object> order = SeriesApi.mood(monday);
    Answer page = pages.search(order).expect(200);

    Answer booked = pages.bookFirst(page);

    assertThat(page.body()).contains("5 complete plans<", "Plan A", "Best match", "Book all 6");
    assertThat(booked.expect(303).header("Location"))
        .contains("/board?day=" + monday.date())
        .contains("pick=")
        .endsWith("done=all_booked");
    assertThat(pages.search(SeriesApi.mood(monday)).expect(200).body()).contains("Plan A");
  }

  @Test
  void books_once_when_the_button_is_pressed_twice() {
    Answer page = pages.search(SeriesApi.mood(monday)).expect(200);

    String first = pages.bookFirst(page).expect(303).header("Location");

    assertThat(pages.bookFirst(page).expect(303).header("Location")).isEqualTo(first);
  }

  @Test
  void shows_what_still_stands_when_the_form_comes_again_after_its_first_session_was_given_up() {
    BookingApi desk = BookingApi.frontDesk();
    Answer page = pages.search(SeriesApi.mood(monday)).expect(200);
    String board = pages.bookFirst(page).expect(303).header("Location");
    JsonNode first = desk.get(board.replaceAll(".*pick=([0-9a-f-]+).*", "$1"));
    desk.cancel(first);

    String next = pages.bookFirst(page).expect(303).header("Location");

    JsonNode picked = desk.get(next.replaceAll(".*pick=([0-9a-f-]+).*", "$1"));
    assertThat(picked.path("sessionNumber").asInt()).isEqualTo(2);
    assertThat(picked.path("course")).isEqualTo(first.path("course"));
  }

  @Test
  void shows_the_first_day_when_the_form_comes_again_after_all_was_given_up() {
    BookingApi desk = BookingApi.frontDesk();
    Answer page = pages.search(SeriesApi.mood(monday)).expect(200);
    String board = pages.bookFirst(page).expect(303).header("Location");
    JsonNode first = desk.get(board.replaceAll(".*pick=([0-9a-f-]+).*", "$1"));
    desk.tryComing(first.path("patient").asText()).expect(200).json().forEach(desk::cancel);

    assertThat(pages.bookFirst(page).expect(303).header("Location"))
        .endsWith("/board?day=" + monday.date());
  }

  @Test
  void comes_back_with_what_is_in_the_way_and_fresh_plans() {
    Map<String, Object> order = SeriesApi.mood(monday);
    Answer page = pages.search(order).expect(200);
    String chair = page.body().replaceAll("(?s).*?name=\"plan\" value=\"([^@]+)@.*", "$1");
    String start = page.body().replaceAll("(?s).*?name=\"plan\" value=\"[^@]+@([^ ]+) .*", "$1");
    BookingApi.frontDesk().book(BookingApi.mood(chair, start));

    Answer refused = pages.bookFirst(page).expect(409);

    assertThat(refused.body()).contains("Nothing was booked. Session 1 no longer fits");
    pages.bookFirst(refused).expect(303);
  }

  @Test
  void names_the_day_and_the_reason_where_no_plan_keeps_the_wishes() {
    Map<String, Object> order = SeriesApi.mood(monday);
    order.put("weekdays", "MONDAY");

    assertThat(pages.search(order).expect(200).body())
        .contains(
            "all against wishes",
            "Session 2 finds no place that keeps all wishes",
            "not a wished day",
            "has a place at");
  }

  @Test
  void says_which_field_is_wrong() {
    Map<String, Object> order = SeriesApi.mood(monday);
    order.put("hoursFrom", "15:00");
    order.put("hoursTo", "09:00");

    assertThat(pages.search(order).expect(400).body()).contains("Later than 15:00.");
  }
}
