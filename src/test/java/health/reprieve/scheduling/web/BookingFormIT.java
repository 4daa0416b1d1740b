package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.Unique;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the booking form offers before anybody chooses, and what it keeps. */
class BookingFormIT extends ReprieveIT {

  private final BoardPages board = BoardPages.frontDesk();
  private final BookingApi desk = BookingApi.frontDesk();

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void offers_no_start_that_has_passed() {
    ClinicDay day = ClinicDay.fresh();
    String chair = ClinicDay.chair(0);
    ClockApi.set(day.at("10:05"));
    desk.board(day);

    String form = board.bookingForm(day, "chair", chair);

    assertThat(form)
        .contains(BoardPages.chosen(day.at("10:15")))
        .doesNotContain("<option value=\"" + day.at("10:00") + "\"");
  }

  @Test
  void offers_the_first_start_that_is_not_taken() {
    ClinicDay day = ClinicDay.fresh();
    String chair = ClinicDay.chair(0);
    desk.book(BookingApi.mood(chair, day.at("07:00")));
    desk.book(BookingApi.mood(chair, day.at("10:00")));

    assertThat(board.bookingForm(day, "chair", chair)).contains(BoardPages.chosen(day.at("09:00")));
    assertThat(board.bookingForm(day, "chair", chair, "protocol", ClinicDay.MOOD))
        .as("two hours do not fit before ten")
        .contains(BoardPages.chosen(day.at("12:00")));
  }

  @Test
  void holds_a_place_as_a_request_that_waits_to_be_accepted() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> form = new HashMap<>(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    form.putAll(Map.of("day", day.date().toString(), "once", Unique.name(), "request", "true"));

    Client.frontDesk().form("/appointments", form).expect(303);

    assertThat(board.day(day)).contains("Requested");
    desk.bookRefused(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")), 409, "chair-taken");
  }

  @Test
  void goes_on_with_the_patients_course_unless_another_is_asked_for() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    String patient = visit.path("patient").asText();
    String course = visit.path("course").asText();

    assertThat(board.choose(day, patient)).contains(BoardPages.chosen(course));
    assertThat(board.bookingForm(day, "patient", patient, "course", ""))
        .doesNotContain(BoardPages.chosen(course))
        .contains("A new course");
  }

  @Test
  void keeps_the_patient_when_a_free_quarter_hour_or_another_day_is_chosen() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));
    String patient = String.valueOf(order.get("patient"));

    String form = board.choose(day, patient);

    assertThat(form)
        .contains("&amp;book=1&amp;patient=" + patient)
        .contains("<input type=\"hidden\" name=\"patient\" value=\"" + patient + "\">");
    assertThat(board.bookingForm(day, "patient", patient, "at", day.at("13:00")))
        .contains("Nell Mockford")
        .contains(BoardPages.chosen(day.at("13:00")));
  }

  @Test
  void says_on_a_closed_day_how_many_visits_are_still_booked_and_what_to_do() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    SetupApi.manager().closeDay(day.date().toString(), "Stocktaking").expect(201);

    String html = board.day(day);

    assertThat(html)
        .contains("Closed: Stocktaking.")
        .contains("1 visit is still booked.")
        .contains("Other times for Mockford N., 10:00")
        .contains(visit.path("id").asText() + "&move=1");
  }

  @Test
  void a_place_in_the_address_is_where_a_picked_visit_could_go() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    String html = board.place(day, visit.path("id").asText(), ClinicDay.chair(1), day.at("13:00"));

    assertThat(html)
        .contains("<details open>")
        .contains(BoardPages.chosen(ClinicDay.chair(1)))
        .contains(BoardPages.chosen(day.at("13:00")));
  }
}
