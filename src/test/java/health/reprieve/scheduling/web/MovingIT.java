package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.VisitsApi;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Moving, cancelling and the day of the visit, over HTTP. */
class MovingIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();

  @AfterEach
  void books_agree() {
    ClockApi.reset();
    assertThat(BookedClaims.strayClaims()).isEmpty();
    assertThat(BookedClaims.wrongLoad()).isEmpty();
  }

  @Test
  void moves_by_a_quarter_hour_as_if_the_visit_were_not_there() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    JsonNode moved = desk.move(booked, ClinicDay.chair(0), day.at("10:15"));

    assertThat(moved.path("end").asText()).isEqualTo(day.at("12:15"));
    assertThat(desk.needed(day)).first().isEqualTo("10:15 6");
    desk.book(BookingApi.mood(ClinicDay.chair(1), day.at("07:00")));
  }

  @Test
  void moves_to_another_chair_at_the_same_time() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    assertThat(desk.move(booked, ClinicDay.chair(1), day.at("10:00")).path("chair").asText())
        .isEqualTo(ClinicDay.chair(1));
  }

  @Test
  void seats_a_late_patient_elsewhere_after_the_planned_start() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    List<String> needed = desk.needed(day);
    ClockApi.set(day.at("10:20"));

    JsonNode moved = desk.move(booked, ClinicDay.chair(1), day.at("10:00"));

    assertThat(moved.path("chair").asText()).isEqualTo(ClinicDay.chair(1));
    assertThat(desk.needed(day)).isEqualTo(needed);
    desk.tryMove(moved, ClinicDay.chair(1), day.at("10:15")).expectProblem(422, "in-past");
  }

  @Test
  void refuses_a_move_onto_another_visit_and_leaves_everything_as_it_was() {
    ClinicDay day = ClinicDay.fresh();
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    JsonNode second = desk.book(BookingApi.mood(ClinicDay.chair(1), day.at("10:00")));

    desk.tryMove(second, ClinicDay.chair(0), day.at("11:00")).expectProblem(409, "chair-taken");

    assertThat(desk.get(second.path("id").asText())).isEqualTo(second);
  }

  @Test
  void refuses_a_stale_move() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    desk.move(booked, ClinicDay.chair(0), day.at("11:00"));

    desk.tryMove(booked, ClinicDay.chair(0), day.at("12:00")).expectProblem(412, "stale");
    desk.tryCancel(booked).expectProblem(412, "stale");
  }

  @Test
  void gives_chair_and_nurses_back_when_cancelled() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    assertThat(desk.cancel(booked).path("status").asText()).isEqualTo("CANCELLED");

    assertThat(desk.needed(day)).isEmpty();
    assertThat(desk.board(day).path("chairs").findValuesAsText("patientName")).isEmpty();
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
  }

  @Test
  void refuses_to_change_a_cancelled_visit() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode cancelled =
        desk.cancel(desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00"))));

    desk.tryCancel(cancelled).expectProblem(422, "wrong-status");
    desk.tryMove(cancelled, ClinicDay.chair(0), day.at("12:00")).expectProblem(422, "wrong-status");
    desk.trySay(cancelled, "check-in").expectProblem(422, "wrong-status");
  }

  @Test
  void asks_who_cancels_and_why() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    assertThat(
            desk.trySay(booked, "cancel")
                .expectProblem(400, "invalid-request")
                .json()
                .path("violations")
                .findValuesAsText("field"))
        .containsExactlyInAnyOrder("by", "reason");
  }

  @Test
  void is_confirmed_and_checked_in_on_its_day_only_which_opens_the_visit() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    JsonNode confirmed = desk.say(booked, "confirm");

    desk.trySay(confirmed, "check-in").expectProblem(422, "not-today");
    ClockApi.set(day.at("09:50"));
    JsonNode arrived = desk.say(confirmed, "check-in");

    assertThat(arrived.path("status").asText()).isEqualTo("ARRIVED");
    assertThat(BookedClaims.visitOf(booked.path("id").asText())).isNotNull();
    desk.tryMove(arrived, ClinicDay.chair(1), day.at("12:00")).expectProblem(422, "wrong-status");
  }

  @Test
  void follows_the_visit_until_the_patient_has_left() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));
    JsonNode booked = desk.book(order);
    String id = booked.path("id").asText();
    VisitsApi nurse = VisitsApi.as(Client.nurse());
    ClockApi.set(day.at("09:50"));
    desk.say(booked, "check-in");
    UUID visit = BookedClaims.visitOf(id);

    nurse.start(visit, Map.of()).expect(200);
    assertThat(desk.get(id).path("status").asText()).isEqualTo("IN_VISIT");
    ClockApi.set(day.at("11:00"));
    nurse.end(visit, "givenMg", "35", "givenMinutes", 40).expect(200);
    nurse.leave(visit, Map.of()).expect(200);

    assertThat(desk.get(id).path("status").asText()).isEqualTo("DONE");
    assertThat(BoardPages.frontDesk().coming(String.valueOf(order.get("patient"))))
        .as("what is over does not come")
        .contains("None booked.");
    assertThat(desk.needed(day)).as("a finished visit keeps its claims").isNotEmpty();
  }

  @Test
  void is_missed_from_its_start_on_which_frees_the_chair() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    desk.trySay(booked, "no-show").expectProblem(422, "not-yet-due");
    ClockApi.set(day.at("10:20"));

    assertThat(desk.say(booked, "no-show").path("status").asText()).isEqualTo("NO_SHOW");
    assertThat(desk.needed(day)).isEmpty();
  }

  @Test
  void tells_the_rest_of_the_house_what_happens_to_an_appointment() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    JsonNode moved = desk.move(booked, ClinicDay.chair(0), day.at("11:00"));
    desk.tryMove(booked, ClinicDay.chair(0), day.at("12:00")).expectProblem(412, "stale");
    JsonNode confirmed = desk.say(moved, "confirm");
    desk.cancel(confirmed);

    JsonNode other = desk.book(BookingApi.mood(ClinicDay.chair(1), day.at("10:00")));
    ClockApi.set(day.at("10:20"));
    desk.say(other, "no-show");

    assertThat(BookingApi.heard(booked))
        .containsExactly(
            "booked " + day.at("10:00"),
            "moved " + day.at("10:00") + " " + day.at("11:00"),
            "confirmed",
            "cancelled " + day.at("11:00"));
    assertThat(BookingApi.heard(other))
        .containsExactly("booked " + day.at("10:00"), "missed " + day.at("10:00"));
  }

  @Test
  void keeps_visits_and_records_the_override_when_a_shift_goes() {
    ClinicDay day = ClinicDay.fresh();
    String shift = day.addNurse();
    JsonNode first = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    for (int chair = 1; chair <= ClinicFixture.NURSES; chair++) {
      desk.book(BookingApi.mood(ClinicDay.chair(chair), day.at("10:00")));
    }

    SetupApi.manager().removeShift(shift).expect(204);

    assertThat(BookedClaims.overridden(day)).isEqualTo(12);
    assertThat(desk.get(first.path("id").asText()).path("status").asText()).isEqualTo("BOOKED");
    desk.bookRefused(BookingApi.mood(ClinicDay.chair(4), day.at("10:00")), 409, "nurse-load");
    desk.cancel(first);
    assertThat(BookedClaims.overridden(day)).isZero();
  }

  @Test
  void cannot_be_overruled_by_hand_written_sql() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    String copy =
        "insert into chair_claim (chair_id, quarter, patient_id, appointment_id, nurse_twelfths)"
            + " select %s, quarter, %s, appointment_id, 0 from chair_claim where hex(appointment_id) = '"
            + booked.path("id").asText().replace("-", "")
            + "'";
    String chair = "unhex('" + ClinicDay.chair(1).replace("-", "") + "')";
    String someone = "unhex('" + UUID.randomUUID().toString().replace("-", "") + "')";

    assertThatThrownBy(() -> BookedClaims.run(copy.formatted("chair_id", someone)))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(() -> BookedClaims.run(copy.formatted(chair, "patient_id")))
        .isInstanceOf(SQLException.class);
    assertThatThrownBy(
            () ->
                BookedClaims.run(
                    "update nurse_load set needed = on_duty + 1 where date(quarter) = '"
                        + day.date()
                        + "'"))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("nurse_load_limit");
  }
}
