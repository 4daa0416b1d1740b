package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ReprieveIT;
import org.junit.jupiter.api.Test;

/** What must stand before a visit is said beside the board and seen on it. */
class BoardReadinessIT extends ReprieveIT {

  private final BoardPages board = BoardPages.frontDesk();
  private final BookingApi desk = BookingApi.frontDesk();

  @Test
  void asks_on_the_block_for_what_is_missing_and_counts_what_stands() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    assertThat(board.day(day))
        .contains("consent?", "fasting?", "escort?", "screening?")
        .contains("missing: consent, fasting, escort, screening");

    visit = desk.sayReady(visit, "CONSENT", true);
    for (String gate : new String[] {"FASTING", "ESCORT"}) {
      visit = desk.sayReady(visit, gate, true);
    }
    assertThat(board.day(day)).contains("screening?").doesNotContain("consent?");

    desk.sayReady(visit, "SCREENING", true);
    assertThat(board.day(day)).contains("4 of 4 ready").doesNotContain("screening?");
  }

  @Test
  void says_it_from_the_side_panel() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    String id = visit.path("id").asText();

    String led =
        board.say(
            day, id, "readiness", "version", visit.path("version").asText(), "say", "ESCORT true");

    assertThat(board.led(led)).contains("Before the visit: 1 of 4 ready").contains("Saved.");
    assertThat(desk.get(id).path("standing").get(0).asText()).isEqualTo("ESCORT");
    assertThat(
            board.sayRefused(
                day,
                id,
                "readiness",
                412,
                "version",
                visit.path("version").asText(),
                "say",
                "ESCORT false"))
        .contains("changed");
  }

  @Test
  void opens_fasting_and_escort_again_when_the_start_moves() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    visit = desk.sayReady(visit, "FASTING", true);
    visit = desk.sayReady(visit, "CONSENT", true);

    JsonNode moved = desk.move(visit, ClinicDay.chair(0), day.at("12:00"));

    assertThat(moved.path("standing")).hasSize(1);
    assertThat(moved.path("standing").get(0).asText()).isEqualTo("CONSENT");
  }

  @Test
  void refuses_a_gate_that_there_is_not() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    desk.trySayReady(visit, "BREAKFAST", true).expectProblem(400, "invalid-request");
  }
}
