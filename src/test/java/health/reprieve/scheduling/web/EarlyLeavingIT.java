package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.StoredWeek;
import health.reprieve.testing.VisitsApi;
import health.reprieve.testing.WaitListApi;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A visit that ends early gives the rest of its chair's time and of the nurses' back: 15 minutes of
 * turnover after the patient left, from the next quarter hour on. It is planned from 10:00 to
 * 12:00.
 */
class EarlyLeavingIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();
  private final VisitsApi nurse = VisitsApi.as(Client.nurse());
  private final BoardPages board = BoardPages.frontDesk();
  private ClinicDay day;
  private String chair;
  private JsonNode visit;

  @BeforeEach
  void let_the_patient_come() {
    day = ClinicDay.fresh();
    chair = ClinicDay.chair(0);
    visit = desk.book(BookingApi.mood(chair, day.at("10:00")));
    ClockApi.set(day.at("09:50"));
    desk.say(visit, "check-in");
  }

  @AfterEach
  void books_agree() {
    ClockApi.reset();
    assertThat(BookedClaims.strayClaims()).isEmpty();
    assertThat(BookedClaims.wrongLoad()).isEmpty();
    StoredWeek stored = StoredWeek.of(day);
    assertThat(stored.load()).isEqualTo(stored.loadOfPhases());
    assertThat(stored.heldTwice()).isEmpty();
  }

  @Test
  void frees_its_chair_and_its_share_of_the_nurses_once_the_chair_is_ready_again() {
    infuse();

    leaveAt("11:02");

    JsonNode done = desk.get(id());
    assertThat(done.path("status").asText()).isEqualTo("DONE");
    assertThat(done.path("end").asText()).isEqualTo(day.at("12:00"));
    assertThat(done.path("heldUntil").asText()).isEqualTo(day.at("11:30"));
    assertThat(desk.needed(day)).hasSize(6).last().asString().startsWith("11:15 ");
    assertThat(BookingApi.heard(visit)).endsWith("done", "freed from " + day.at("11:30"));
    assertThat(
            desk.free(ClinicDay.MOOD, day.at("11:02"), chair)
                .expect(200)
                .json()
                .findValuesAsText("start"))
        .first()
        .isEqualTo(day.at("11:30"));
    desk.bookRefused(BookingApi.mood(chair, day.at("11:15")), 409, "chair-taken");
    desk.book(BookingApi.mood(chair, day.at("11:30")));
  }

  @Test
  void is_drawn_to_its_real_end_beside_what_is_booked_after_it() {
    infuse();
    leaveAt("11:02");
    desk.book(BookingApi.mood(chair, day.at("11:30")));

    String html = board.day(day);

    assertThat(html)
        .contains("data-at=\"12\" data-len=\"6\"", "10:00–11:30, done")
        .contains("data-at=\"18\" data-len=\"8\"", "11:30–13:30, booked");
    assertThat(board.picked(day, id()))
        .contains("Planned visit, 10:00–12:00", "the chair is free again from 11:30");
  }

  @Test
  void is_drawn_in_the_load_of_the_nurses_as_long_as_its_chair_is_held() {
    infuse();
    String eleven = "M160.4 ";
    String quarterPast = "M170.4 ";
    String halfPast = "M180.4 ";
    assertThat(board.day(day)).contains(eleven, quarterPast, halfPast);

    leaveAt("11:02");

    assertThat(board.day(day)).contains(eleven, quarterPast).doesNotContain(halfPast);
  }

  @Test
  void changes_nothing_where_the_patient_leaves_late_or_too_late_for_a_quarter_hour() {
    infuse();

    leaveAt("11:31");

    assertThat(desk.get(id()).path("heldUntil").asText()).isEqualTo(day.at("12:00"));
    assertThat(BookingApi.heard(visit)).endsWith("done");
    desk.bookRefused(BookingApi.mood(chair, day.at("11:45")), 409, "chair-taken");
    visit = desk.book(BookingApi.mood(ClinicDay.chair(1), day.at("12:00")));
    desk.say(visit, "check-in");
    leaveAt("14:20");
    assertThat(desk.get(id()).path("heldUntil").asText()).isEqualTo(day.at("14:00"));
  }

  @Test
  void counts_from_when_the_patient_left_and_not_from_when_that_was_entered() {
    infuse();
    ClockApi.set(day.at("11:50"));

    nurse.leave(visitId(), Map.of("at", day.at("11:02"))).expect(200);

    assertThat(desk.get(id()).path("heldUntil").asText()).isEqualTo(day.at("11:30"));
  }

  @Test
  void keeps_its_first_quarter_hour_where_the_patient_leaves_before_the_planned_start() {
    leaveAt("09:55");

    assertThat(desk.get(id()).path("heldUntil").asText()).isEqualTo(day.at("10:15"));
    assertThat(desk.needed(day)).hasSize(1);
    desk.book(BookingApi.mood(chair, day.at("10:15")));
  }

  @Test
  void ends_an_override_of_the_nurses_that_is_needed_no_more() {
    BookingApi clinician = BookingApi.as(Client.clinician());
    ClinicDay.chair(8);
    int over = 1;
    while (BookedClaims.overridden(day) == 0) {
      clinician.book(
          BookingApi.with(
              BookingApi.mood(ClinicDay.chair(over++), day.at("10:30")), "override", "Full"));
    }
    int before = BookedClaims.overridden(day);

    leaveAt("09:55");

    assertThat(BookedClaims.overridden(day)).isLessThan(before);
    assertThat(StoredWeek.of(day).unexplainedLoad()).isEmpty();
  }

  @Test
  void offers_the_rest_of_its_time_to_a_patient_who_waits() {
    WaitListApi list = WaitListApi.frontDesk();
    String entry = list.add(WaitListApi.mood(0));
    infuse();

    leaveAt("11:02");

    assertThat(list.offer(entry).path("start").asText()).isEqualTo(day.at("11:30"));
    list.accept(list.offer(entry)).expect(200);
  }

  @Test
  void only_a_visit_that_is_over_can_hold_its_chair_for_less_than_its_plan() {
    String early = "update appointment set held_until = ends_at - interval 15 minute where id = ";
    String unhexed = "unhex('" + id().replace("-", "") + "')";

    assertThatThrownBy(() -> BookedClaims.run(early + unhexed))
        .isInstanceOf(SQLException.class)
        .hasMessageContaining("appointment_held_until");
  }

  private void infuse() {
    ClockApi.set(day.at("10:05"));
    nurse.start(visitId(), Map.of()).expect(200);
    ClockApi.set(day.at("10:45"));
    nurse.end(visitId(), "givenMg", 35, "givenMinutes", 40).expect(200);
  }

  private void leaveAt(String time) {
    ClockApi.set(day.at(time));
    nurse.leave(visitId(), Map.of()).expect(200);
  }

  private UUID visitId() {
    return BookedClaims.visitOf(id());
  }

  private String id() {
    return visit.path("id").asText();
  }
}
