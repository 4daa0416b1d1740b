package health.reprieve.testing;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;

/**
 * A small week of visits of which everything is known, in two chairs of its own: the one in which
 * the clocks go back, from Monday 22 to Sunday 28 October 2029. Each visit is planned as 30 minutes
 * of prep, 40 of infusion, 35 of recovery and 15 of turnover, eight quarter hours.
 */
public final class KnownWeek {

  public static final LocalDate MONDAY = LocalDate.of(2029, 10, 22);
  public static final LocalDate SUNDAY = MONDAY.plusDays(6);
  public static final String CHAIR_A = "Known chair A";
  public static final String CHAIR_B = "Known chair B";

  private static final LocalDate BOOKED_ON = MONDAY.minusWeeks(1);
  private static final BookingApi DESK = BookingApi.frontDesk();
  private static final SetupApi MANAGER = SetupApi.manager();

  private static boolean made;

  private KnownWeek() {}

  /** Makes it where it is not there yet; puts the clock back. */
  public static synchronized void make() {
    if (made) {
      return;
    }
    made = true;
    ClinicFixture.open();
    String a = ClinicDay.newChair(CHAIR_A);
    String b = ClinicDay.newChair(CHAIR_B);
    hours(a);
    try {
      ClockApi.set(at(BOOKED_ON, "07:00"));
      visits(a, b);
    } finally {
      ClockApi.reset();
    }
  }

  private static void hours(String outOfService) {
    MANAGER.closeDay(day(1).toString(), "Works").expect(201);
    MANAGER.openSpecially(day(2).toString(), "08:00", "12:00", "Training").expect(201);
    MANAGER.openSpecially(SUNDAY.toString(), "00:00", "23:45", "Open house").expect(201);
    String thursday = day(3).toString();
    MANAGER
        .addOutage(
            outOfService,
            Map.of(
                "firstDay",
                thursday,
                "starts",
                "10:00",
                "lastDay",
                thursday,
                "ends",
                "14:00",
                "reason",
                "Service"))
        .expect(201);
  }

  private static void visits(String a, String b) {
    JsonNode early = book(a, day(0), "08:00");
    JsonNode late = book(a, day(0), "11:00");
    JsonNode punctual = book(b, day(2), "08:00");
    JsonNode missed = book(a, day(4), "10:00");
    JsonNode ill = book(a, day(4), "13:00");
    DESK.cancel(book(b, day(3), "10:00"));
    book(b, day(4), "08:00");
    JsonNode deferred = book(b, day(4), "10:00");
    BookingApi.as(Client.clinician())
        .book(BookingApi.with(BookingApi.mood(b, at(day(4), "16:30")), "override", "From abroad"));
    DESK.tryDefer(deferred, "Blood pressure").expect(200);
    chart(early, day(0), "07:50", "08:40", "09:25", "10:10");
    chart(late, day(0), "11:20", "11:45", "12:25", "12:55");
    chart(punctual, day(2), "08:00", "08:30", "09:10", "09:45");
    ClockApi.set(at(day(4), "10:30"));
    DESK.say(missed, "no-show");
    DESK.cancel(ill);
  }

  private static JsonNode book(String chair, LocalDate day, String start) {
    return DESK.book(BookingApi.mood(chair, at(day, start)));
  }

  /** Charts an infusion that goes by these wall times. */
  public static void chart(
      JsonNode booked, LocalDate day, String arrived, String started, String ended, String left) {
    ClockApi.set(at(day, arrived));
    DESK.say(booked, "check-in");
    UUID visit = BookedClaims.visitOf(booked.path("id").asText());
    VisitsApi nurse = VisitsApi.as(Client.nurse());
    ClockApi.set(at(day, left));
    nurse.start(visit, Map.of("at", at(day, started))).expect(200);
    nurse
        .end(
            visit,
            "at",
            at(day, ended),
            "givenMg",
            "35",
            "givenMinutes",
            40,
            "weightKg",
            "70",
            "confirmed",
            true)
        .expect(200);
    nurse.leave(visit, Map.of("at", at(day, left))).expect(200);
  }

  private static LocalDate day(int number) {
    return MONDAY.plusDays(number);
  }

  private static String at(LocalDate day, String time) {
    return ClinicDay.at(day, time);
  }
}
