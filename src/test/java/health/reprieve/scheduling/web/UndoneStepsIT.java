package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Forms;
import health.reprieve.testing.OverridesApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.StoredWeek;
import health.reprieve.testing.VisitsApi;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * A check-in and a leaving are taken back, and a corrected leaving is followed: by one action of
 * the page and of the API, through the same claims. The visit is planned from 10:00 to 12:00, the
 * last 15 minutes for turnover.
 */
class UndoneStepsIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();
  private final VisitsApi nurse = VisitsApi.as(Client.nurse());
  private final BoardPages board = BoardPages.frontDesk();
  private ClinicDay day;
  private String chair;
  private JsonNode visit;

  @BeforeEach
  void book() {
    day = ClinicDay.fresh();
    chair = ClinicDay.chair(0);
    visit = desk.book(BookingApi.mood(chair, day.at("10:00")));
    ClockApi.set(day.at("09:50"));
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
  void who_was_checked_in_by_mistake_is_expected_as_before() {
    JsonNode arrived = desk.say(desk.say(visit, "confirm"), "check-in");
    UUID opened = visitId();

    JsonNode back = desk.say(arrived, "undo-check-in");

    assertThat(back.path("status").asText()).isEqualTo("CONFIRMED");
    assertThat(Client.nurse().get("/api/visits/" + opened).status()).isEqualTo(404);
    assertThat(BookingApi.heard(visit)).endsWith("confirmed");
    assertThat(BookedClaims.audited("appointment check-in taken back", id())).isEqualTo(1);
    assertThat(BookedClaims.audited("visit, arrival taken back", opened.toString())).isEqualTo(1);
    assertThat(desk.needed(day)).hasSize(7);
    assertThat(desk.trySay(arrived, "check-in").expectProblem(412, "stale").body())
        .contains("took back the check-in of this visit");
    desk.say(back, "check-in");
    assertThat(visitId()).isNotEqualTo(opened);
  }

  @Test
  void who_was_confirmed_is_so_again_after_another_chair_but_not_after_another_time() {
    JsonNode reseated = desk.move(desk.say(visit, "confirm"), ClinicDay.chair(1), day.at("10:00"));

    JsonNode back = desk.say(desk.say(reseated, "check-in"), "undo-check-in");

    assertThat(back.path("status").asText()).isEqualTo("CONFIRMED");
    JsonNode moved = desk.move(back, chair, day.at("10:15"));
    assertThat(desk.say(desk.say(moved, "check-in"), "undo-check-in").path("status").asText())
        .isEqualTo("BOOKED");
  }

  @Test
  void a_check_in_of_the_wrong_patient_is_taken_back_once_the_score_was_set_aside() {
    JsonNode arrived = desk.say(visit, "check-in");
    nurse.score(visitId(), "BEFORE", "NOW", 7).expect(201);
    ScoresApi scores = ScoresApi.as(Client.nurse());
    UUID patient = UUID.fromString(arrived.path("patient").asText());
    scores.setAside(scores.of(patient).path(0), "of another patient");

    assertThat(desk.say(arrived, "undo-check-in").path("status").asText()).isEqualTo("BOOKED");
    assertThat(scores.of(patient)).hasSize(1);
  }

  @Test
  void a_check_in_stays_once_the_infusion_has_begun_or_something_was_scored() {
    JsonNode arrived = desk.say(visit, "check-in");
    nurse.score(visitId(), "BEFORE", "NOW", 7).expect(201);
    assertThat(desk.trySay(arrived, "undo-check-in").expectProblem(422, "undo-refused").body())
        .contains("Scores are recorded", "set the scores aside first");

    nurse.start(visitId(), Map.of()).expect(200);

    desk.trySay(desk.get(id()), "undo-check-in").expectProblem(422, "wrong-status");
    assertThat(desk.get(id()).path("status").asText()).isEqualTo("IN_VISIT");
  }

  @Test
  void the_board_takes_a_check_in_back() {
    desk.say(visit, "check-in");
    assertThat(Forms.as(Client.nurse()).get("/visits/" + visitId()))
        .contains("Take the check-in back", "pick=" + id());
    assertThat(board.picked(day, id())).contains("Take check-in back");
    String version = desk.get(id()).path("version").asText();

    String led = board.say(day, id(), "undo-check-in", "version", version);

    assertThat(board.led(led)).contains("Check-in taken back.");
    assertThat(desk.get(id()).path("status").asText()).isEqualTo("BOOKED");
    board.sayRefused(day, id(), "undo-check-in", 412, "version", version);
  }

  @Test
  void a_leaving_taken_back_holds_the_chair_and_the_nurses_again() {
    infuse();
    JsonNode left = leaveAt("11:02");
    assertThat(desk.needed(day)).hasSize(6);
    ClockApi.set(day.at("11:10"));

    JsonNode back = undoLeave(left).expect(200).json();

    assertThat(back.path("step").asText()).isEqualTo("RECOVERING");
    assertThat(back.hasNonNull("leftAt")).isFalse();
    JsonNode stands = desk.get(id());
    assertThat(stands.path("status").asText()).isEqualTo("IN_VISIT");
    assertThat(stands.path("heldUntil").asText()).isEqualTo(day.at("12:00"));
    assertThat(desk.needed(day)).hasSize(7);
    assertThat(BookingApi.heard(visit)).endsWith("in visit");
    assertThat(BookedClaims.audited("visit, leaving taken back", visitId().toString()))
        .isEqualTo(1);
    leaveAt("11:20");
    assertThat(desk.get(id()).path("heldUntil").asText()).isEqualTo(day.at("11:45"));
  }

  @Test
  void a_leaving_stays_while_another_visit_has_the_chair() {
    infuse();
    JsonNode left = leaveAt("11:02");
    JsonNode next = desk.book(BookingApi.mood(chair, day.at("11:30")));

    Answer refused = undoLeave(left).expectProblem(409, "rest-taken");

    assertThat(refused.json().path("detail").asText())
        .contains("given back for 11:30–12:00", "is taken 11:30–13:30", "Make room");
    assertThat(refused.json().path("conflicts").findValuesAsText("code"))
        .containsExactly("chair-taken");
    assertThat(nurse.get(visitId()).path("step").asText()).isEqualTo("LEFT");
    assertThat(desk.get(id()).path("heldUntil").asText()).isEqualTo(day.at("11:30"));
    assertThat(
            Forms.as(Client.nurse())
                .refused(
                    "/visits/" + visitId() + "/undo-leave",
                    409,
                    "version",
                    left.path("version").asText()))
        .contains("is taken 11:30–13:30");

    desk.cancel(next);
    undoLeave(left).expect(200);
    assertThat(desk.get(id()).path("heldUntil").asText()).isEqualTo(day.at("12:00"));
  }

  @Test
  void a_leaving_taken_back_needs_its_nurses_again_where_they_do_not_suffice() {
    infuse();
    BookingApi clinician = BookingApi.as(Client.clinician());
    ClinicDay.chair(8);
    int over = 1;
    while (BookedClaims.overridden(day) == 0) {
      clinician.book(
          BookingApi.with(
              BookingApi.mood(ClinicDay.chair(over++), day.at("11:00")), "override", "Full"));
    }
    int before = BookedClaims.overridden(day);
    JsonNode left = leaveAt("11:02");
    assertThat(BookedClaims.overridden(day)).isLessThan(before);

    undoLeave(left).expect(200);

    assertThat(desk.get(id()).path("heldUntil").asText()).isEqualTo(day.at("12:00"));
    assertThat(BookedClaims.overridden(day)).isEqualTo(before);
    assertThat(StoredWeek.of(day).unexplainedLoad()).isEmpty();
    OverridesApi overrides = OverridesApi.as(Client.manager());
    assertThat(overrides.codes(day, visit)).containsExactly("nurse-load");
    assertThat(overrides.page(day)).contains("The patient stayed longer");
  }

  @Test
  void only_a_leaving_of_the_day_that_stands_is_taken_back() {
    desk.say(visit, "check-in");
    JsonNode arrived = nurse.get(visitId());
    undoLeave(arrived).expectProblem(422, "undo-refused");
    JsonNode left = leaveAt("09:55");
    undoLeave(arrived).expectProblem(412, "stale");

    ClockApi.set(day.plusDays(1).at("09:00"));
    assertThat(undoLeave(left).expectProblem(422, "undo-refused").body()).contains("another day");

    ClockApi.set(day.at("10:00"));
    Forms page = Forms.as(Client.nurse());
    assertThat(page.get("/visits/" + visitId())).contains("The patient has not left");
    page.send("/visits/" + visitId() + "/undo-leave", "version", left.path("version").asText());
    assertThat(desk.get(id()).path("status").asText()).isEqualTo("ARRIVED");
  }

  @Test
  void a_corrected_leaving_gives_back_more_or_holds_longer() {
    infuse();
    JsonNode left = leaveAt("11:31");
    assertThat(desk.get(id()).path("heldUntil").asText()).isEqualTo(day.at("12:00"));

    JsonNode earlier = correct(left, "11:02").expect(200).json();
    assertThat(desk.get(id()).path("heldUntil").asText()).isEqualTo(day.at("11:30"));
    assertThat(BookingApi.heard(visit)).endsWith("freed from " + day.at("11:30"));
    assertThat(desk.needed(day)).hasSize(6);

    correct(earlier, "11:20").expect(200);
    assertThat(desk.get(id()).path("heldUntil").asText()).isEqualTo(day.at("11:45"));
    assertThat(desk.needed(day)).hasSize(7);
    assertThat(BookingApi.heard(visit)).endsWith("done");
  }

  @Test
  void a_corrected_leaving_holds_longer_as_far_as_no_other_visit_has_the_chair() {
    infuse();
    JsonNode left = leaveAt("11:02");
    JsonNode next = desk.book(BookingApi.mood(chair, day.at("11:45")));

    JsonNode longer = correct(left, "11:35").expect(200).json();

    assertThat(Instant.parse(longer.path("leftAt").asText())).isEqualTo(day.instant("11:35"));
    assertThat(desk.get(id()).path("heldUntil").asText()).isEqualTo(day.at("11:45"));
    assertThat(desk.needed(day)).hasSize(14);
    desk.cancel(next);
    correct(longer, "11:36").expect(200);
    assertThat(desk.get(id()).path("heldUntil").asText()).isEqualTo(day.at("12:00"));
  }

  @Test
  void a_corrected_leaving_stands_where_another_visit_has_all_of_the_chair() {
    infuse();
    JsonNode left = leaveAt("11:02");
    desk.book(BookingApi.mood(chair, day.at("11:30")));

    correct(left, "11:35").expect(200);

    assertThat(desk.get(id()).path("heldUntil").asText()).isEqualTo(day.at("11:30"));
  }

  private Answer correct(JsonNode read, String left) {
    ClockApi.set(day.at("11:50"));
    return nurse.correct(
        visitId(),
        VisitsApi.fields(
            "version", read.path("version").asInt(),
            "arrivedAt", read.path("arrivedAt").asText(),
            "startedAt", read.path("startedAt").asText(),
            "endedAt", read.path("endedAt").asText(),
            "leftAt", day.at(left),
            "givenMg", 35,
            "givenMinutes", 40,
            "reason", "Wrong time"));
  }

  private void infuse() {
    desk.say(visit, "check-in");
    ClockApi.set(day.at("10:05"));
    nurse.start(visitId(), Map.of()).expect(200);
    ClockApi.set(day.at("10:45"));
    nurse.end(visitId(), "givenMg", 35, "givenMinutes", 40).expect(200);
  }

  private JsonNode leaveAt(String time) {
    ClockApi.set(day.at(time));
    return nurse.leave(visitId(), Map.of()).expect(200).json();
  }

  private Answer undoLeave(JsonNode read) {
    return nurse.undoLeave(visitId(), read.path("version").asInt());
  }

  private UUID visitId() {
    return BookedClaims.visitOf(id());
  }

  private String id() {
    return visit.path("id").asText();
  }
}
