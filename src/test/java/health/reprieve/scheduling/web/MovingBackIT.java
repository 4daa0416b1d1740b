package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Letters;
import health.reprieve.testing.Post;
import health.reprieve.testing.ReprieveIT;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A move that is undone brings back what stood for the old time, until the patient is told. */
class MovingBackIT extends ReprieveIT {

  private static final String REMINDER = "reminder of a visit";

  private final BookingApi desk = BookingApi.frontDesk();
  private final BoardPages board = BoardPages.frontDesk();
  private final ClinicDay day = ClinicDay.fresh();
  private final Letters letters = new Letters();

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void undone_within_the_minute_it_is_confirmed_and_settled_as_before() {
    JsonNode visit = settled();
    String led = movedTo(visit, "12:00");
    assertThat(desk.get(id(visit)).path("status").asText()).isEqualTo("BOOKED");
    assertThat(standing(desk.get(id(visit)))).containsExactly("CONSENT");
    assertThat(board.led(led))
        .contains("before the patient is told, this stands again: confirmed, fasting, escort.");

    JsonNode back = undone(visit);

    assertThat(back.path("status").asText()).isEqualTo("CONFIRMED");
    assertThat(standing(back)).containsExactly("CONSENT", "FASTING", "ESCORT");
    assertThat(desk.tryCancel(visit).expectProblem(412, "stale").body())
        .contains("moved this visit at", "moved back this visit at");
    ClockApi.set(day.at("09:50"));
    assertThat(desk.say(desk.say(back, "check-in"), "undo-check-in").path("status").asText())
        .isEqualTo("CONFIRMED");
  }

  @Test
  void once_the_patient_was_told_it_stays_open_and_the_page_says_so() {
    JsonNode visit = settled();
    letters.minuteLater();
    Post.mail(1, letters.address());
    String led = movedTo(visit, "12:00");
    letters.minuteLater();
    Post.mail(2, letters.address());

    assertThat(board.led(led))
        .contains("undone, this stays open: confirmed, fasting, escort.")
        .doesNotContain("stands again");
    JsonNode back = undone(visit);

    assertThat(back.path("status").asText()).isEqualTo("BOOKED");
    assertThat(standing(back)).containsExactly("CONSENT");
  }

  /** A reminder of the time that was undone would be the last that the patient hears. */
  @Test
  void no_reminder_tells_a_new_time_that_can_still_be_undone() {
    JsonNode visit = settled();
    letters.minuteLater();
    Post.mail(1, letters.address());
    String patient = visit.path("patient").asText();
    Post.notice(patient, REMINDER, "WAITING");
    Instant reminder = Instant.parse(day.plusDays(-7).at("09:00"));
    letters.at(reminder.minusSeconds(20).toString());

    movedTo(visit, "12:00");
    Post.notice(patient, REMINDER, "DROPPED");
    letters.at(reminder.plusSeconds(20).toString());
    undone(visit);
    letters.minuteLater();

    Post.notice(patient, "news of a visit", "DROPPED");
    assertThat(Post.mailsTo(letters.address())).hasSize(1);
    assertThat(Post.notice(patient, REMINDER, "WAITING").path("dueAt").asText())
        .isEqualTo(day.plusDays(-2).at("09:00"));
  }

  @Test
  void what_was_said_of_the_new_time_meanwhile_is_the_last_word() {
    JsonNode visit = settled();
    movedTo(visit, "12:00");
    desk.say(desk.get(id(visit)), "confirm");

    assertThat(undone(visit).path("status").asText()).isEqualTo("BOOKED");
  }

  @Test
  void a_place_that_rules_were_set_aside_for_needs_who_may_do_so_again() {
    fillNurses();
    JsonNode visit =
        BookingApi.as(Client.clinician())
            .book(
                BookingApi.with(
                    BookingApi.mood(ClinicDay.chair(ClinicFixture.NURSES), day.at("10:00")),
                    "override",
                    "Cannot come later"));
    visit = desk.say(visit, "confirm");
    movedTo(visit, "13:00");

    String version = desk.get(id(visit)).path("version").asText();
    String[] undo = {
      "version", version, "chair", visit.path("chair").asText(), "start", day.at("10:00")
    };
    assertThat(board.sayRefused(day, id(visit), "move", 409, undo)).contains("nurses");
    List<String> again = new ArrayList<>(List.of(undo));
    again.addAll(List.of("overbook", "1", "override", "Put back"));
    BoardPages.as(Client.clinician()).say(day, id(visit), "move", again.toArray(String[]::new));

    assertThat(desk.get(id(visit)).path("status").asText()).isEqualTo("CONFIRMED");
  }

  /** A confirmed visit of which consent, fasting and escort stand. */
  private JsonNode settled() {
    JsonNode visit = letters.book(day, "10:00");
    for (String gate : List.of("CONSENT", "FASTING", "ESCORT")) {
      visit = desk.sayReady(visit, gate, true);
    }
    return desk.say(visit, "confirm");
  }

  private String movedTo(JsonNode visit, String time) {
    return board.say(
        day,
        id(visit),
        "move",
        "version",
        visit.path("version").asText(),
        "chair",
        visit.path("chair").asText(),
        "start",
        day.at(time),
        "wasChair",
        visit.path("chair").asText(),
        "wasStart",
        day.at("10:00"));
  }

  private JsonNode undone(JsonNode visit) {
    String version = desk.get(id(visit)).path("version").asText();
    board.say(
        day,
        id(visit),
        "move",
        "version",
        version,
        "chair",
        visit.path("chair").asText(),
        "start",
        day.at("10:00"));
    return desk.get(id(visit));
  }

  private void fillNurses() {
    for (int chair = 0; chair < ClinicFixture.NURSES; chair++) {
      desk.book(BookingApi.mood(ClinicDay.chair(chair), day.at("10:00")));
    }
  }

  private static String id(JsonNode visit) {
    return visit.path("id").asText();
  }

  private static List<String> standing(JsonNode visit) {
    List<String> standing = new ArrayList<>();
    visit.path("standing").forEach(gate -> standing.add(gate.asText()));
    return standing;
  }
}
