package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.OverridesApi;
import health.reprieve.testing.ReprieveIT;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the side panel lets people do with a visit: overbook, put off, accept, give up late. */
class BoardActsIT extends ReprieveIT {

  private static final String ONLY_A_CLINICIAN = "Only a clinician or the manager can set this";

  private final BookingApi desk = BookingApi.frontDesk();
  private final BoardPages board = BoardPages.frontDesk();
  private final BoardPages clinician = BoardPages.as(Client.clinician());
  private final ClinicDay day = ClinicDay.fresh();

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  @Test
  void overbooks_with_a_reason_after_the_refusal() {
    fillNurses();
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(3), day.at("10:00"));

    assertThat(clinician.bookRefused(day, order, 409)).contains("Overbook…");
    assertThat(clinician.bookRefused(day, order, 409, "overbook", "1", "override", " "))
        .contains("Say why.")
        .contains("<details class=\"overbook\" open>");
    String led = clinician.book(day, order, "overbook", "1", "override", "Comes from abroad");

    String id = led.replaceAll(".*pick=([0-9a-f-]+).*", "$1");
    assertThat(OverridesApi.as(Client.frontDesk()).codes(day, desk.get(id)))
        .containsExactly("nurse-load");
  }

  @Test
  void a_reason_without_its_button_sets_nothing_aside() {
    fillNurses();
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(3), day.at("10:00"));

    clinician.bookRefused(day, order, 409, "override", "Comes from abroad");
  }

  @Test
  void says_to_others_who_can_overbook_and_refuses_them() {
    fillNurses();
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(3), day.at("10:00"));

    assertThat(board.bookRefused(day, order, 409))
        .contains(ONLY_A_CLINICIAN)
        .doesNotContain("Overbook…");
    assertThat(board.bookRefused(day, order, 403, "overbook", "1", "override", "Asked for it"))
        .contains("Only a clinician or a manager can set booking rules aside.");
  }

  @Test
  void offers_no_overbooking_of_a_chair_that_is_taken() {
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("11:00"));

    assertThat(clinician.bookRefused(day, order, 409)).doesNotContain("Overbook…");
    assertThat(board.bookRefused(day, order, 409)).doesNotContain(ONLY_A_CLINICIAN);
  }

  @Test
  void overbooks_a_move_from_the_look_at_its_place() {
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(3), day.at("14:00")));
    fillNurses();
    String id = visit.path("id").asText();

    assertThat(clinician.look(day, id, ClinicDay.chair(3), day.at("10:00"))).contains("Overbook…");
    assertThat(board.look(day, id, ClinicDay.chair(3), day.at("10:00"))).contains(ONLY_A_CLINICIAN);
    clinician.say(
        day,
        id,
        "move",
        "version",
        visit.path("version").asText(),
        "chair",
        ClinicDay.chair(3),
        "start",
        day.at("10:00"),
        "overbook",
        "1",
        "override",
        "Transport comes early");

    assertThat(OverridesApi.as(Client.frontDesk()).codes(day, visit)).containsExactly("nurse-load");
  }

  @Test
  void puts_a_visit_off_with_a_reason_that_stays_to_be_read() {
    String id = booked();

    assertThat(board.sayRefused(day, id, "defer", 400, "version", version(id))).contains("Needed.");
    board.say(day, id, "defer", "version", version(id), "why", "Raised blood pressure");

    assertThat(desk.get(id).path("status").asText()).isEqualTo("DEFERRED");
    assertThat(board.picked(day, id))
        .contains("Put off without a new time.")
        .contains("Raised blood pressure")
        .contains("Book again")
        .contains("Plan the rest");
  }

  @Test
  void keeps_the_hours_of_the_escort_and_says_where_the_patient_leaves_at_another_time() {
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));
    assertThat(board.bookRefused(day, order, 400, "escortFrom", "12:00", "escortTo", ""))
        .contains("Give both hours of the escort, or neither.", "value=\"12:00\"");
    assertThat(board.bookRefused(day, order, 422, "escortFrom", "15:00", "escortTo", "16:00"))
        .contains("The escort can come 15:00–16:00; the patient leaves at 11:45.");
    String led = board.book(day, order, "escortFrom", "11:00", "escortTo", "13:00");
    String id = led.replaceAll(".*pick=([0-9a-f-]+).*", "$1");
    assertThat(board.led(led))
        .contains("Escort: 11:00–13:00…")
        .doesNotContain("The escort can come");

    assertThat(board.sayRefused(day, id, "escort", 400, hours(id, "15:00", "14:00")))
        .contains("<details id=\"escort\" open>", "Later than 15:00.", "value=\"14:00\"");
    board.say(day, id, "escort", hours(id, "15:00", "16:00"));

    assertThat(board.picked(day, id))
        .contains("The escort can come 15:00–16:00; the patient leaves at 11:45.")
        .contains("Escort: 15:00–16:00…", "name=\"escortFrom\" type=\"time\" value=\"15:00\"");
    board.say(day, id, "escort", hours(id, "", ""));
    assertThat(board.picked(day, id)).contains("Escort: hours not known…");
  }

  private String[] hours(String id, String from, String to) {
    return new String[] {"version", version(id), "escortFrom", from, "escortTo", to};
  }

  @Test
  void searches_only_times_at_which_the_escort_can_come() {
    String patient = desk.get(booked()).path("patient").asText();
    String[] asked = {
      "patient", patient, "protocol", ClinicDay.MOOD, "escortFrom", "15:00", "escortTo", "16:00"
    };

    String found = board.times(day.plusDays(3), asked);

    assertThat(found).contains("13:15–15:15").doesNotContain("13:00–15:00", "14:30–16:30");
  }

  @Test
  void a_late_cancellation_is_said_to_be_late() {
    String early = booked();
    board.say(day, early, "cancel", "version", version(early), "by", "CLINIC", "reason", "Ill");
    assertThat(board.picked(day, early)).contains("Cancelled by the clinic.");

    String late = booked();
    ClockApi.set(day.at("09:00"));
    String led =
        board.say(day, late, "cancel", "version", version(late), "by", "PATIENT", "reason", "Ill");

    assertThat(board.led(led)).contains("Cancelled by the patient, late: with less notice");
  }

  @Test
  void accepts_a_visit_that_was_asked_for() {
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));
    String id = desk.book(BookingApi.with(order, "request", true)).path("id").asText();
    assertThat(board.picked(day, id)).contains("Accept").contains("Cancel visit…");

    board.say(day, id, "accept", "version", version(id));

    assertThat(desk.get(id).path("status").asText()).isEqualTo("BOOKED");
  }

  @Test
  void leads_to_the_planner_with_the_patient_and_back() {
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    String patient = visit.path("patient").asText();

    assertThat(board.choose(day, patient)).contains("href=\"/book?patient=" + patient + "\"");
    assertThat(board.picked(day, visit.path("id").asText()))
        .contains("&appointment=" + visit.path("id").asText() + "&scope=THIS");
    assertThat(board.planner(patient))
        .contains("href=\"/board?book=1&amp;patient=" + patient + "\"");
  }

  private String booked() {
    return desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00"))).path("id").asText();
  }

  private String version(String id) {
    return desk.get(id).path("version").asText();
  }

  private void fillNurses() {
    for (int chair = 0; chair < ClinicFixture.NURSES; chair++) {
      desk.book(BookingApi.mood(ClinicDay.chair(chair), day.at("10:00")));
    }
  }
}
