package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.BoardEvents;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.StaffApi;
import health.reprieve.testing.Unique;
import health.reprieve.testing.WaitListApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Open boards hear of what others change, and of nothing else. */
class BoardEventsIT extends ReprieveIT {

  private static final long SECONDS = 20;

  /** From the answer to the event; how fast it really is, the benchmark says. */
  private static final long SOON = 5;

  private final BookingApi desk = BookingApi.frontDesk();
  private final BoardPages board = BoardPages.frontDesk();
  private final SetupApi manager = SetupApi.manager();

  @AfterEach
  void reset_the_clock() {
    ClockApi.reset();
  }

  @Test
  void hears_of_a_booking_a_move_and_a_cancellation_with_the_trace_that_the_page_then_shows()
      throws InterruptedException {
    ClinicDay day = ClinicDay.fresh();
    String other = ClinicDay.chair(1);
    String empty = board.trace(day);
    try (BoardEvents events = listen(day)) {
      JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
      assertThat(events.await("board", SECONDS)).isEqualTo(board.trace(day));

      desk.move(visit, other, day.at("11:00"));
      assertThat(events.await("board", SECONDS)).isEqualTo(board.trace(day));

      desk.cancel(desk.get(visit.path("id").asText()));
      assertThat(events.await("board", SECONDS)).isEqualTo(empty).isEqualTo(board.trace(day));
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

      assertThat(events.namesUntil("ended", SECONDS)).doesNotContain("board");
    }
    assertThat(told).isEqualTo(shown).doesNotHaveDuplicates();
  }

  @Test
  void counts_a_visit_that_was_put_off_no_more_than_the_page_does() throws InterruptedException {
    ClinicDay day = ClinicDay.fresh();
    String empty = board.trace(day);
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    try (BoardEvents events = listen(day)) {
      desk.tryDefer(visit, "Blood pressure").expect(200);

      assertThat(events.await("board", SECONDS)).isEqualTo(empty).isEqualTo(board.trace(day));
    }
  }

  @Test
  void hears_of_a_chair_that_is_added_renamed_and_closed() throws InterruptedException {
    ClinicDay day = ClinicDay.fresh();
    String name = "Chair " + Unique.name();
    try (BoardEvents events = listen(day)) {
      String chair = ClinicDay.newChair("Chair " + Unique.name());
      expectNews(events, day);

      manager.changeChair(chair, Map.of("name", name)).expect(200);
      expectNews(events, day);
      assertThat(board.day(day)).contains(name);

      manager.changeChair(chair, Map.of("closedReason", "Seat torn")).expect(200);
      expectNews(events, day);
    }
  }

  @Test
  void hears_of_a_chair_out_of_service_and_in_service_again() throws InterruptedException {
    ClinicDay day = ClinicDay.fresh();
    String chair = ClinicDay.newChair("Chair " + Unique.name());
    try (BoardEvents events = listen(day)) {
      String outage =
          id(manager.addOutage(chair, day.stretch("reason", "Pump at service")).expect(201));
      expectNews(events, day);

      manager.changeOutage(chair, outage, Map.of("reason", "New cushions")).expect(200);
      expectNews(events, day);

      manager.removeOutage(chair, outage).expect(204);
      expectNews(events, day);
    }
  }

  @Test
  void hears_of_shifts_and_absences_of_nurses() throws InterruptedException {
    ClinicDay day = ClinicDay.fresh();
    try (BoardEvents events = listen(day)) {
      String shift = day.addNurse();
      expectNews(events, day);

      manager.changeShift(shift, Map.of("starts", "09:00")).expect(200);
      expectNews(events, day);

      String nurse = manager.shift(shift).path("staff").asText();
      Map<String, Object> away = day.stretch("reason", "Training", "staff", nurse);
      String absence = id(manager.addAbsence(away).expect(201));
      expectNews(events, day);

      manager.changeAbsence(absence, Map.of("starts", "12:00")).expect(200);
      expectNews(events, day);

      manager.removeAbsence(absence).expect(204);
      expectNews(events, day);

      manager.removeShift(shift).expect(204);
      expectNews(events, day);
    }
  }

  @Test
  void hears_of_shifts_of_clinicians_and_of_an_account_that_is_closed()
      throws InterruptedException {
    ClinicDay day = ClinicDay.fresh();
    String clinician = id(new StaffApi().add(Unique.name(), "Dr Fictional", "CLINICIAN"));
    try (BoardEvents events = listen(day)) {
      day.addShift(clinician);
      expectNews(events, day);

      new StaffApi().change(clinician, Map.of("active", false)).expect(200);
      expectNews(events, day);
    }
  }

  @Test
  void hears_of_closed_days_and_of_other_hours() throws InterruptedException {
    ClinicDay day = ClinicDay.fresh();
    String date = day.date().toString();
    try (BoardEvents events = listen(day)) {
      manager.openSpecially(date, "08:00", "16:00", "Staff meeting").expect(201);
      expectNews(events, day);

      manager.openAsUsual(date).expect(204);
      expectNews(events, day);

      manager.closeDay(date, "Flood").expect(201);
      expectNews(events, day);

      manager.openDay(date).expect(204);
      expectNews(events, day);

      manager.closeDays(Map.of(date, "Public holiday")).expect(200);
      expectNews(events, day);

      manager.openDay(date).expect(204);
      expectNews(events, day);

      manager.changeWeek(Map.of()).expect(200);
      expectNews(events, day);

      manager.changeSite(Map.of()).expect(200);
      expectNews(events, day);
    }
  }

  @Test
  void a_refused_change_of_the_clinic_is_no_news() {
    ClinicDay day = ClinicDay.fresh();
    String date = day.date().toString();
    manager.closeDay(date, "Flood").expect(201);
    String before = board.trace(day);

    manager.closeDay(date, "Storm").expectProblem(409, "day-already-closed");

    assertThat(board.trace(day)).isEqualTo(before);
    manager.openDay(date).expect(204);
  }

  @Test
  void hears_of_who_waits_and_of_what_is_offered_to_them() throws InterruptedException {
    ClinicDay monday = ClinicDay.freshWeeks(3);
    ClockApi.set(monday.at("10:00"));
    WaitListApi list = WaitListApi.frontDesk();
    String start = monday.plusDays(1).at("12:00");
    try (BoardEvents events = listen(monday)) {
      events.await("waiting", SOON);

      String entry = list.add(WaitListApi.mood(2));
      events.await("waiting", SOON);

      desk.cancel(desk.book(BookingApi.mood(ClinicDay.chair(0), start)));
      events.await("waiting", SOON);

      list.decline(list.offer(entry)).expect(204);
      events.await("waiting", SOON);

      list.remove(entry).expect(204);
      events.await("waiting", SOON);
    }
  }

  /** An open board that shows the day as it is now, and has been greeted. */
  private BoardEvents listen(ClinicDay day) throws InterruptedException {
    BoardEvents events = BoardEvents.of(Client.nurse(), day, board.trace(day));
    assertThat(events.await("hello", SECONDS)).isEqualTo("listening");
    return events;
  }

  private void expectNews(BoardEvents events, ClinicDay day) throws InterruptedException {
    assertThat(events.await("board", SOON)).isEqualTo(board.trace(day));
  }

  private static String id(Answer made) {
    return made.json().path("id").asText();
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
