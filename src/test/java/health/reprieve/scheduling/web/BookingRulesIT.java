package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** The refusals that are rules of the clinic, over HTTP. */
class BookingRulesIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();

  @Test
  void refuses_the_past() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));
    try {
      ClockApi.set(day.at("10:01"));
      assertThat(desk.bookRefused(order, 422, "in-past").json().path("detail").asText())
          .contains("10:00 has passed.");
    } finally {
      ClockApi.reset();
    }
  }

  @Test
  void refuses_a_time_outside_the_opening_hours() {
    ClinicDay day = ClinicDay.fresh();

    desk.bookRefused(BookingApi.mood(ClinicDay.chair(0), day.at("06:45")), 422, "outside-hours");
    desk.bookRefused(BookingApi.mood(ClinicDay.chair(0), day.at("18:00")), 422, "outside-hours");
    JsonNode late =
        desk.bookRefused(BookingApi.mood(ClinicDay.chair(0), day.at("16:15")), 422, "after-closing")
            .json();
    assertThat(late.path("detail").asText())
        .startsWith("The visit would end at 18:15; the clinic closes at 18:00.");
  }

  @Test
  void refuses_a_closed_day_and_a_closed_weekday() {
    ClinicDay day = ClinicDay.fresh();
    SetupApi.manager().closeDay(day.date().toString(), "Staff training").expect(201);

    assertThat(
            desk.bookRefused(
                    BookingApi.mood(ClinicDay.chair(0), day.at("10:00")), 422, "closed-day")
                .json()
                .path("detail")
                .asText())
        .contains("Staff training.");
    desk.bookRefused(
        BookingApi.mood(ClinicDay.chair(0), day.date().minusDays(1) + "T10:00:00Z"),
        422,
        "closed-day");
  }

  @Test
  void refuses_a_chair_out_of_use() {
    ClinicDay day = ClinicDay.fresh();
    String chair = ClinicDay.closedChair("Pump at service");

    JsonNode refused =
        desk.bookRefused(BookingApi.mood(chair, day.at("10:00")), 422, "chair-closed").json();

    assertThat(refused.path("detail").asText())
        .contains(" is closed: Pump at service. Free: 10:00, ");
  }

  @Test
  void refuses_a_start_off_the_quarter_hour() {
    ClinicDay day = ClinicDay.fresh();

    desk.bookRefused(BookingApi.mood(ClinicDay.chair(0), day.at("10:07")), 422, "not-on-quarter");
  }

  @Test
  void shows_no_board_to_a_stranger_and_the_board_to_every_role() {
    Client.nobody().get("/api/board").expectProblem(401, "sign-in-needed");
    for (Client person :
        new Client[] {Client.frontDesk(), Client.nurse(), Client.clinician(), Client.manager()}) {
      person.get("/api/board").expect(200);
    }
    Client.nurse().get("/api/board?day=tomorrow").expectProblem(400, "invalid-request");
  }
}
