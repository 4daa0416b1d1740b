package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BoardEvents;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.StaffApi;
import health.reprieve.testing.Unique;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** Open boards hear of what others change, and of nothing else. */
class BoardEventsIT extends ReprieveIT {

  private static final long SECONDS = 20;

  private final BookingApi desk = BookingApi.frontDesk();
  private final BoardPages board = BoardPages.frontDesk();

  @Test
  void hears_of_a_booking_a_move_and_a_cancellation_with_the_trace_that_the_page_then_shows()
      throws InterruptedException {
    ClinicDay day = ClinicDay.fresh();
    try (BoardEvents events = BoardEvents.of(Client.nurse(), day, board.trace(day))) {
      assertThat(events.await("hello", SECONDS)).isEqualTo("listening");

      JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
      assertThat(events.await("board", SECONDS)).isEqualTo(board.trace(day));

      desk.move(visit, ClinicDay.chair(1), day.at("11:00"));
      assertThat(events.await("board", SECONDS)).isEqualTo(board.trace(day));

      desk.cancel(desk.get(visit.path("id").asText()));
      assertThat(events.await("board", SECONDS)).isEqualTo("0").isEqualTo(board.trace(day));
    }
  }

  @Test
  void tells_each_change_exactly_once_and_in_order() throws InterruptedException {
    ClinicDay day = ClinicDay.fresh();
    Client leaving = leaving();
    List<String> shown = new ArrayList<>();
    List<String> told = new ArrayList<>();
    try (BoardEvents events = BoardEvents.of(leaving, day, board.trace(day))) {
      assertThat(events.await("hello", SECONDS)).isEqualTo("listening");
      for (String start : List.of("07:00", "09:00", "11:00", "13:00")) {
        desk.book(BookingApi.mood(ClinicDay.chair(0), day.at(start)));
        told.add(events.await("board", SECONDS));
        shown.add(board.trace(day));
      }
      leaving.delete("/api/sign-in").expect(204);

      assertThat(events.namesUntil("ended", SECONDS)).isEmpty();
    }
    assertThat(told).isEqualTo(shown).doesNotHaveDuplicates();
  }

  @Test
  void counts_a_visit_that_was_put_off_no_more_than_the_page_does() throws InterruptedException {
    ClinicDay day = ClinicDay.fresh();
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    try (BoardEvents events = BoardEvents.of(Client.nurse(), day, board.trace(day))) {
      assertThat(events.await("hello", SECONDS)).isEqualTo("listening");

      desk.tryDefer(visit, "Blood pressure").expect(200);

      assertThat(events.await("board", SECONDS)).isEqualTo("0").isEqualTo(board.trace(day));
    }
  }

  @Test
  void says_at_once_that_a_page_shows_what_is_past() throws InterruptedException {
    ClinicDay day = ClinicDay.fresh();
    String before = board.trace(day);
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    try (BoardEvents events = BoardEvents.of(Client.nurse(), day, before)) {
      assertThat(events.await("board", SECONDS)).isEqualTo(board.trace(day));
    }
  }

  @Test
  void ends_with_the_sign_in() throws InterruptedException {
    ClinicDay day = ClinicDay.fresh();
    Client leaving = leaving();

    try (BoardEvents events = BoardEvents.of(leaving, day, board.trace(day))) {
      events.await("hello", SECONDS);
      leaving.delete("/api/sign-in").expect(204);

      assertThat(events.await("ended", SECONDS)).isEqualTo("signed out");
    }
  }

  private static Client leaving() {
    String name = Unique.name().toLowerCase(Locale.ROOT);
    new StaffApi().add(name, "Leaving Soon", "NURSE").expect(201);
    return Client.signIn(name, StaffApi.PASSWORD);
  }

  @Test
  void lets_nobody_listen_who_is_not_signed_in() {
    ClinicDay day = ClinicDay.fresh();

    Client.nobody().get(BoardEvents.address(day, "0")).expect(303);
  }

  @Test
  void refuses_a_stretch_that_is_no_board() {
    Client.nurse().get("/board/events?from=2031-01-06&days=90&trace=0").expect(400);
  }
}
