package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ReprieveIT;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** A look at a place before a visit moves there, and the way back afterwards. */
class MoveCheckIT extends ReprieveIT {

  private final BoardPages board = BoardPages.frontDesk();
  private final BookingApi desk = BookingApi.frontDesk();

  @Test
  void looks_as_if_the_visit_were_not_there_and_changes_nothing() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    String id = visit.path("id").asText();

    String html = board.look(day, id, ClinicDay.chair(0), day.at("10:30"));

    assertThat(html)
        .contains("data-fits=\"true\"")
        .contains("To Board chair 0, 10:30")
        .contains("from Board chair 0, 10:00")
        .contains("It fits: 10:30–12:30.")
        .contains("<th scope=\"row\">10:15</th><td>0</td>");
    assertThat(desk.get(id)).isEqualTo(visit);
  }

  @Test
  void lists_what_is_in_the_way_and_the_nearest_fix() {
    ClinicDay day = ClinicDay.fresh();
    desk.book(BookingApi.mood(ClinicDay.chair(1), day.at("10:00")));
    String id = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("13:00"))).path("id").asText();

    assertThat(board.look(day, id, ClinicDay.chair(1), day.at("11:00")))
        .contains("data-fits=\"false\"")
        .contains("Board chair 1 is taken 10:00–12:00.")
        .contains("Nearest fix:");
  }

  @Test
  void tells_of_rest_and_escort_as_the_move_itself_would() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode first = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    JsonNode second =
        desk.book(
            BookingApi.inCourse(
                first, ClinicDay.chair(0), ClinicDay.instant(day.date().plusDays(3), "10:00")));
    desk.tryEscort(second, "11:00", "13:00").expect(200);
    ClinicDay tuesday = day.plusDays(1);

    assertThat(
            board.look(
                tuesday, second.path("id").asText(), ClinicDay.chair(0), tuesday.at("14:00")))
        .contains("data-fits=\"false\"")
        .contains("2 days rest: from ")
        .contains("The escort can come 11:00–13:00; the patient leaves at 15:45.");
  }

  /** Into the other half of the year: the instant changes by an hour, the clock on the wall not. */
  @Test
  void looks_at_the_same_wall_time_of_another_day() {
    ClinicDay day = ClinicDay.fresh();
    ClinicDay other = day;
    while (offset(other).equals(offset(day))) {
      other = other.plusDays(7);
    }
    String id = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00"))).path("id").asText();

    assertThat(board.lookOn(other.date(), id, ClinicDay.chair(1)))
        .containsPattern("To Board chair 1, Mon \\d+ \\w+ 10:00 ")
        .containsPattern("from Board chair 0, Mon \\d+ \\w+ 10:00")
        .contains("name=\"start\" value=\"" + other.at("10:00") + "\"");
  }

  private static ZoneOffset offset(ClinicDay day) {
    return ZoneId.of(ClinicFixture.ZONE).getRules().getOffset(day.instant("10:00"));
  }

  @Test
  void leads_after_a_move_to_a_page_that_takes_it_back() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    String id = visit.path("id").asText();

    String led =
        board.say(
            day,
            id,
            "move",
            "version",
            visit.path("version").asText(),
            "chair",
            ClinicDay.chair(1),
            "start",
            day.at("12:00"),
            "wasChair",
            ClinicDay.chair(0),
            "wasStart",
            day.at("10:00"));

    assertThat(board.led(led)).contains("Moved from Board chair 0, 10:00.").contains("Undo");
  }
}
