package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SeriesApi;
import health.reprieve.testing.WorklistApi;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Series among what else the patient has: sessions that were asked for, and another course. */
class SeriesAmongOthersIT extends ReprieveIT {

  private final SeriesApi series = SeriesApi.frontDesk();
  private final BookingApi desk = BookingApi.frontDesk();
  private ClinicDay monday;

  @BeforeEach
  void open_weeks_of_its_own() {
    ClinicDay.chair(2);
    monday = ClinicDay.freshWeeks(5);
    ClockApi.set(monday.at("06:00"));
  }

  @AfterEach
  void books_agree() {
    ClockApi.reset();
    assertThat(BookedClaims.strayClaims()).isEmpty();
    assertThat(BookedClaims.wrongLoad()).isEmpty();
  }

  @Test
  void a_session_that_was_asked_for_is_one_of_the_series() {
    JsonNode asked = request();
    Map<String, Object> rest = rest(asked);

    JsonNode plans = series.plans(rest);
    JsonNode booked = series.change(rest, plans, 0);

    assertThat(plans.path("sessions").asInt()).isEqualTo(6);
    assertThat(plans.path("standing").findValuesAsText("appointment"))
        .containsExactly(asked.path("id").asText());
    assertThat(booked.path("appointments").findValuesAsText("status"))
        .hasSize(6)
        .containsOnlyOnce("REQUESTED");
  }

  @Test
  void a_session_that_was_asked_for_can_be_planned_anew() {
    JsonNode asked = request();
    Map<String, Object> only = rest(asked);
    only.put("scope", "THIS");
    only.put("appointment", asked.path("id").asText());
    only.put("hoursFrom", "14:00");

    JsonNode moved = series.change(only, series.plans(only), 0);

    assertThat(moved.path("appointments").findValuesAsText("id"))
        .containsExactly(asked.path("id").asText());
    assertThat(moved.path("appointments").path(0).path("start").asText())
        .isNotEqualTo(asked.path("start").asText());
  }

  @Test
  void a_session_planned_anew_alone_goes_where_its_escort_can_come() {
    JsonNode asked = desk.tryEscort(request(), "15:00", "17:00").expect(200).json();
    Map<String, Object> only = rest(asked);
    only.put("scope", "THIS");
    only.put("appointment", asked.path("id").asText());
    JsonNode plans = series.plans(only);

    JsonNode refused =
        series
            .tryChangeTo(only, plans, List.of(place(1)))
            .expectProblem(422, "series-refused")
            .json();

    assertThat(refused.path("conflicts").findValuesAsText("code")).containsExactly("escort-away");
    series.change(only, plans, 0);
    assertThat(WorklistApi.as(Client.frontDesk()).reasons(asked.path("id").asText())).isEmpty();
  }

  /** A plan for several knows no escort: each of them comes on a day of its own. */
  @Test
  void sessions_that_move_together_away_from_an_escort_stand_on_the_worklist() {
    Map<String, Object> order = SeriesApi.mood(monday);
    JsonNode booked =
        series.bookAt(order, IntStream.of(0, 3, 7, 10, 14, 16).mapToObj(this::place).toList());
    JsonNode third = SeriesApi.appointment(booked, 3);
    desk.tryEscort(third, "11:00", "13:00").expect(200);
    Map<String, Object> rest = SeriesApi.rest(order, booked);

    series
        .tryChangeTo(
            rest,
            series.plans(rest),
            IntStream.of(0, 3, 7, 10, 14, 16).mapToObj(day -> place(day, "14:00")).toList())
        .expect(200);

    assertThat(WorklistApi.as(Client.frontDesk()).reasons(third.path("id").asText()))
        .containsExactly("escort-away");
  }

  @Test
  void a_session_that_was_asked_for_and_has_come_is_under_way() {
    JsonNode asked = request();
    ClockApi.set(monday.at("10:15"));

    JsonNode plans = series.plans(rest(asked));

    assertThat(plans.path("firstNumber").asInt()).isEqualTo(2);
    assertThat(plans.path("sessions").asInt()).isEqualTo(5);
  }

  @Test
  void a_session_cannot_move_into_the_rest_of_another_course() {
    Map<String, Object> order = SeriesApi.mood(monday);
    JsonNode booked =
        series.bookAt(order, IntStream.of(0, 3, 7, 10, 14, 16).mapToObj(this::place).toList());
    JsonNode other =
        desk.book(
            BookingApi.with(
                BookingApi.mood(ClinicDay.chair(1), monday.plusDays(18).at("10:00")),
                "patient",
                SeriesApi.appointment(booked, 1).path("patient").asText()));
    Map<String, Object> last = SeriesApi.part(order, booked, 6, "THIS");
    JsonNode plans = series.plans(last);

    JsonNode refused =
        series
            .tryChangeTo(last, plans, List.of(place(17)))
            .expectProblem(422, "series-refused")
            .json();

    assertThat(refused.path("session").asInt()).isEqualTo(6);
    assertThat(refused.path("conflicts").findValuesAsText("code"))
        .containsExactly("rest-too-short");
    desk.cancel(other);
    series.tryChangeTo(last, plans, List.of(place(17))).expect(200);
  }

  /** The days between are those of sessions that go elsewhere at the same time. */
  @Test
  void sessions_that_move_together_ask_no_rest_of_where_the_others_stood() {
    Map<String, Object> order = SeriesApi.mood(monday);
    JsonNode booked =
        series.bookAt(order, IntStream.of(0, 3, 7, 10, 14, 16).mapToObj(this::place).toList());
    Map<String, Object> rest = SeriesApi.rest(order, booked);

    JsonNode changed =
        series
            .tryChangeTo(
                rest,
                series.plans(rest),
                IntStream.of(1, 4, 8, 11, 15, 17).mapToObj(this::place).toList())
            .expect(200)
            .json();

    assertThat(SeriesApi.days(changed))
        .containsExactlyElementsOf(
            IntStream.of(1, 4, 8, 11, 15, 17)
                .mapToObj(day -> monday.plusDays(day).date().toString())
                .toList());
  }

  private JsonNode request() {
    return desk.book(
        BookingApi.with(BookingApi.mood(ClinicDay.chair(0), monday.at("10:00")), "request", true));
  }

  private static Map<String, Object> rest(JsonNode visit) {
    return SeriesApi.rest(Map.of("patient", visit.path("patient").asText()), visit);
  }

  private Map<String, Object> place(int day) {
    return place(day, "10:00");
  }

  private Map<String, Object> place(int day, String time) {
    return Map.of("chair", ClinicDay.chair(0), "start", monday.plusDays(day).at(time));
  }
}
