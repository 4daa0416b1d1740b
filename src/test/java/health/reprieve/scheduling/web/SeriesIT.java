package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Concurrently;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SeriesApi;
import health.reprieve.testing.VisitsApi;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Series of sessions over HTTP: found, booked all or none, changed, gone on with after a miss. */
class SeriesIT extends ReprieveIT {

  private static final int DESKS = 8;

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
  void finds_complete_plans_and_books_the_best_as_one_course() {
    Map<String, Object> order = SeriesApi.mood(monday);

    JsonNode plans = series.plans(order);
    JsonNode booked = series.tryBook(order, plans, 0).expect(201).json();

    assertThat(plans.path("plans")).hasSizeBetween(2, 5);
    assertThat(plans.path("plans").path(0).path("merits").path(0).asText()).isEqualTo("BEST_MATCH");
    assertThat(plans.path("standstill").isMissingNode() || plans.path("standstill").isNull())
        .isTrue();
    assertThat(booked.path("appointments").findValuesAsText("sessionNumber"))
        .containsExactly("1", "2", "3", "4", "5", "6");
    assertThat(booked.path("appointments").findValuesAsText("course"))
        .containsOnly(booked.path("course").asText());
    assertThat(SeriesApi.days(booked)).first().isEqualTo(monday.date().toString());
    assertThat(
            BookedClaims.audited(
                "appointment booked", SeriesApi.appointment(booked, 6).path("id").asText()))
        .isEqualTo(1);
  }

  @Test
  void every_plan_it_returns_can_be_booked_if_nothing_changed() {
    JsonNode plans = series.plans(SeriesApi.mood(monday));

    for (int plan = 0; plan < plans.path("plans").size(); plan++) {
      JsonNode booked = series.tryBook(SeriesApi.mood(monday), plans, plan).expect(201).json();
      booked.path("appointments").forEach(desk::cancel);
    }
  }

  @Test
  void books_nothing_when_one_place_is_taken_meanwhile_and_gives_fresh_plans() {
    Map<String, Object> order = SeriesApi.mood(monday);
    JsonNode plans = series.plans(order);
    JsonNode third = plans.path("plans").path(0).path("sessions").path(2);
    desk.book(BookingApi.mood(third.path("chair").asText(), third.path("start").asText()));

    JsonNode refused = series.tryBook(order, plans, 0).expectProblem(409, "series-refused").json();

    assertThat(refused.path("session").asInt()).isEqualTo(3);
    assertThat(refused.path("detail").asText()).startsWith("Nothing was booked. Session 3 ");
    assertThat(refused.path("conflicts").path(0).path("code").asText()).isEqualTo("chair-taken");
    UUID patient = UUID.fromString(String.valueOf(order.get("patient")));
    assertThat(VisitsApi.as(Client.clinician()).courses(patient)).isEmpty();
    series.tryBook(order, refused.path("fresh"), 0).expect(201);
  }

  @Test
  void makes_one_series_of_a_request_sent_twice() {
    Map<String, Object> order = SeriesApi.mood(monday);
    JsonNode plans = series.plans(order);
    String key = UUID.randomUUID().toString();

    List<Answer> answers =
        Concurrently.twice(() -> series.tryBookOnce(key, order, plans, 0).expect(201));

    assertThat(answers.get(0).json()).isEqualTo(answers.get(1).json());
    assertThat(answers.get(0).json().path("appointments")).hasSize(6);
    series.tryBookOnce(key, order, plans, 1).expectProblem(422, "key-reused");
  }

  @Test
  void lets_exactly_one_of_many_desks_have_a_plan() {
    List<Map<String, Object>> orders = new ArrayList<>();
    for (int i = 0; i < DESKS; i++) {
      orders.add(SeriesApi.mood(monday));
    }
    JsonNode plans = series.plans(orders.get(0));
    ConcurrentLinkedQueue<Map<String, Object>> queue = new ConcurrentLinkedQueue<>(orders);

    List<Answer> answers =
        Concurrently.times(DESKS, () -> series.tryBook(queue.remove(), plans, 0));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 201)
        .hasSize(DESKS - 1)
        .allSatisfy(answer -> answer.expectProblem(409, "series-refused"));
  }

  @Test
  void refuses_places_outside_the_gaps_and_too_few_of_them() {
    Map<String, Object> order = SeriesApi.mood(monday);
    Map<String, Object> body = new LinkedHashMap<>(order);
    List<Map<String, Object>> places = new ArrayList<>();
    for (int session = 0; session < 6; session++) {
      ClinicDay day = monday.plusDays(session < 5 ? session : 7);
      places.add(Map.of("chair", ClinicDay.chair(0), "start", day.at("10:00")));
    }
    body.put("places", places);

    Client.frontDesk().post("/api/series", body).expectProblem(422, "series-gap");
    body.put("places", places.subList(0, 2));
    Client.frontDesk().post("/api/series", body).expectProblem(400, "invalid-request");
  }

  @Test
  void moves_one_session_between_its_neighbours_and_leaves_them() {
    Map<String, Object> order = SeriesApi.mood(monday);
    JsonNode booked = series.bookBest(order);
    Map<String, Object> third = SeriesApi.part(order, booked, 3, "THIS");
    third.put("hoursFrom", "14:00");

    JsonNode plans = series.plans(third);
    JsonNode changed = series.change(third, plans, 0);

    assertThat(plans.path("sessions").asInt()).isEqualTo(1);
    assertThat(plans.path("firstNumber").asInt()).isEqualTo(3);
    Instant start = Instant.parse(SeriesApi.appointment(changed, 3).path("start").asText());
    assertThat(start.atZone(ZoneId.of(ClinicFixture.ZONE)).getHour()).isGreaterThanOrEqualTo(14);
    for (int other : new int[] {1, 2, 4, 5, 6}) {
      assertThat(SeriesApi.appointment(changed, other))
          .isEqualTo(SeriesApi.appointment(booked, other));
    }
  }

  @Test
  void moves_a_session_and_all_after_it_and_refuses_a_stale_change() {
    Map<String, Object> order = SeriesApi.mood(monday);
    JsonNode booked = series.bookBest(order);
    Map<String, Object> following = SeriesApi.part(order, booked, 4, "FOLLOWING");
    following.put("weekdays", List.of("TUESDAY", "THURSDAY", "FRIDAY"));
    JsonNode plans = series.plans(following);
    desk.say(SeriesApi.appointment(booked, 5), "confirm");

    JsonNode told = series.tryChange(following, plans, 0).expectProblem(412, "stale").json();
    assertThat(told.path("detail").asText()).contains("Kim Deskham confirmed it at ");
    assertThat(told.path("sessions")).hasSize(1);
    assertThat(told.path("sessions").path(0).path("appointment").asText())
        .isEqualTo(SeriesApi.appointment(booked, 5).path("id").asText());
    assertThat(told.path("sessions").findValuesAsText("what")).containsExactly("CONFIRMED");
    JsonNode changed = series.change(following, series.plans(following), 0);

    assertThat(changed.path("appointments")).hasSize(6);
    for (int earlier : new int[] {1, 2, 3}) {
      assertThat(SeriesApi.appointment(changed, earlier))
          .isEqualTo(SeriesApi.appointment(booked, earlier));
    }
    assertThat(SeriesApi.days(changed).subList(3, 6))
        .isNotEqualTo(SeriesApi.days(booked).subList(3, 6));
  }

  @Test
  void names_every_session_that_would_stay_in_a_chair_without_what_is_asked_now() {
    Map<String, Object> order = SeriesApi.mood(monday);
    JsonNode booked = series.bookBest(order);
    Map<String, Object> following = SeriesApi.part(order, booked, 5, "FOLLOWING");
    JsonNode plans = series.plans(following);
    Map<String, Object> asked = SeriesApi.staying(following, plans, booked, 5);
    asked.put("features", List.of("BED"));

    JsonNode refused = series.tryChangeTo(asked).expectProblem(422, "series-refused").json();

    assertThat(refused.path("session").asInt()).isEqualTo(5);
    assertThat(refused.path("conflicts").findValuesAsText("code"))
        .containsExactly("chair-lacks", "chair-lacks");
    assertThat(refused.path("detail").asText())
        .contains("Session 5 would stay on ", "Session 6 would stay on ", "which lacks: bed.");
    assertThat(desk.get(SeriesApi.appointment(booked, 5).path("id").asText()).path("features"))
        .isEmpty();
    asked.put("features", List.of());
    series.tryChangeTo(asked).expect(200);
  }

  @Test
  void tells_which_session_was_cancelled_or_booked_since_the_plans_were_read_and_by_whom() {
    Map<String, Object> order = SeriesApi.mood(monday);
    JsonNode booked = series.bookBest(order);
    Map<String, Object> rest = SeriesApi.rest(order, booked);
    JsonNode plans = series.plans(rest);
    JsonNode last = SeriesApi.appointment(booked, 6);
    BookingApi.as(Client.nurse()).cancel(last);

    JsonNode cancelled = series.tryChange(rest, plans, 0).expectProblem(412, "stale").json();

    assertThat(cancelled.path("detail").asText())
        .contains("cancelled: Noa Nurseby cancelled it at ");
    JsonNode fresh = series.plans(rest);
    JsonNode again =
        desk.book(
            BookingApi.inCourse(
                last, last.path("chair").asText(), Instant.parse(last.path("start").asText())));

    JsonNode more = series.tryChange(rest, fresh, 0).expectProblem(412, "stale").json();

    assertThat(more.path("detail").asText()).contains("booked: Kim Deskham booked it at ");
    assertThat(more.path("sessions").path(0).path("appointment")).isEqualTo(again.path("id"));
    assertThat(more.path("sessions").findValuesAsText("what")).containsExactly("BOOKED");
  }

  @Test
  void plans_only_what_remains_after_a_missed_session_and_leaves_what_is_past() {
    Map<String, Object> order = SeriesApi.mood(monday);
    JsonNode booked = series.bookBest(order);
    give(booked, 1);
    JsonNode missed = SeriesApi.appointment(booked, 2);
    ClockApi.set(plusMinutes(missed.path("start").asText(), 30));
    desk.say(missed, "no-show");

    JsonNode plans = series.plans(SeriesApi.rest(order, booked));
    JsonNode changed = series.change(SeriesApi.rest(order, booked), plans, 0);

    assertThat(plans.path("firstNumber").asInt()).isEqualTo(2);
    assertThat(plans.path("sessions").asInt()).isEqualTo(5);
    assertThat(plans.path("standing")).hasSize(4);
    assertThat(changed.path("appointments")).hasSize(6);
    assertThat(SeriesApi.appointment(changed, 1).path("id"))
        .isEqualTo(SeriesApi.appointment(booked, 1).path("id"));
    series.tryPlans(SeriesApi.part(order, changed, 1, "THIS")).expectProblem(422, "past-session");
  }

  @Test
  void plans_the_rest_again_after_a_session_that_was_put_off() {
    Map<String, Object> order = SeriesApi.mood(monday);
    JsonNode booked = series.bookBest(order);
    give(booked, 1);
    JsonNode second = SeriesApi.appointment(booked, 2);
    ClockApi.set(plusMinutes(second.path("start").asText(), -60));
    desk.tryDefer(second, "Blood pressure").expect(200);
    Map<String, Object> rest = SeriesApi.rest(order, booked);

    JsonNode plans = series.plans(rest);
    JsonNode changed = series.change(rest, plans, 0);

    assertThat(plans.path("firstNumber").asInt()).isEqualTo(2);
    assertThat(plans.path("sessions").asInt()).isEqualTo(5);
    assertThat(plans.path("standing")).hasSize(4);
    assertThat(changed.path("appointments").findValuesAsText("sessionNumber"))
        .containsExactlyInAnyOrder("1", "2", "3", "4", "5", "6");
    assertThat(changed.path("appointments").findValuesAsText("id"))
        .doesNotContain(second.path("id").asText());
    assertThat(desk.get(second.path("id").asText()).path("status").asText()).isEqualTo("DEFERRED");
  }

  @Test
  void says_when_the_protocol_calls_for_a_restart() {
    Map<String, Object> order = SeriesApi.mood(monday);
    JsonNode booked = series.bookBest(order);
    give(booked, 1);
    ClockApi.set(monday.plusDays(5).at("08:00"));

    series.tryPlans(SeriesApi.rest(order, booked)).expectProblem(422, "restart-needed");
  }

  @Test
  void names_the_session_that_finds_no_place() {
    Map<String, Object> order = SeriesApi.mood(monday);
    order.put(
        "daysOff",
        IntStream.rangeClosed(2, 4)
            .mapToObj(day -> monday.plusDays(day).date().toString())
            .toList());
    order.put("latest", monday.date().toString());

    JsonNode refused = series.tryPlans(order).expectProblem(422, "series-unplaceable").json();

    assertThat(refused.path("session").asInt()).isEqualTo(2);
    assertThat(refused.path("days").findValuesAsText("reason")).containsOnly("DAY_OFF");
    assertThat(refused.path("wouldFree")).isNotEmpty();
  }

  @Test
  void is_refused_for_a_course_of_another_patient() {
    Map<String, Object> order = SeriesApi.mood(monday);
    JsonNode booked = series.bookBest(order);
    Map<String, Object> other = SeriesApi.rest(order, booked);
    other.put("patient", PatientsApi.as(Client.frontDesk()).register().toString());

    series.tryPlans(other).expectProblem(400, "invalid-request");
  }

  /** The patient comes to a session and is given the infusion. */
  private void give(JsonNode booked, int session) {
    JsonNode appointment = SeriesApi.appointment(booked, session);
    String start = appointment.path("start").asText();
    ClockApi.set(start);
    desk.say(appointment, "check-in");
    UUID visit = BookedClaims.visitOf(appointment.path("id").asText());
    VisitsApi nurse = VisitsApi.as(Client.nurse());
    ClockApi.set(plusMinutes(start, 30));
    nurse.start(visit, Map.of()).expect(200);
    ClockApi.set(plusMinutes(start, 70));
    nurse.end(visit, "givenMg", "35", "givenMinutes", 40).expect(200);
    ClockApi.set(plusMinutes(start, 110));
    nurse.leave(visit, Map.of()).expect(200);
  }

  private static String plusMinutes(String instant, int minutes) {
    return Instant.parse(instant).plusSeconds(60L * minutes).toString();
  }
}
