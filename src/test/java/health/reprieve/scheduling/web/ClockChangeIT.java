package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Letters;
import health.reprieve.testing.Post;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.StaffApi;
import health.reprieve.testing.Unique;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clinic that is open in the night of a clock change, in each zone, on a Sunday of 2037. */
class ClockChangeIT extends ReprieveIT {

  private static final DateTimeFormatter LONG_DAY =
      DateTimeFormatter.ofPattern("EEEE d MMMM yyyy", Locale.ENGLISH);

  private final SetupApi manager = SetupApi.manager();
  private final BookingApi desk = BookingApi.frontDesk();

  @BeforeEach
  @AfterEach
  void keep_the_clinic_as_other_tests_know_it() {
    ClockApi.reset();
    ClinicFixture.open();
  }

  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam,    2037-03-29, 23.0",
    "Europe/Amsterdam,    2037-10-25, 25.0",
    "America/New_York,    2037-03-08, 23.0",
    "America/New_York,    2037-11-01, 25.0",
    "Australia/Lord_Howe, 2037-10-04, 23.5",
    "Australia/Lord_Howe, 2037-04-05, 24.5",
    "Asia/Kolkata,        2037-05-03, 24.0"
  })
  void books_through_the_night_by_real_time(String zone, LocalDate day, double hours) {
    Instant midnight = day.atStartOfDay(ZoneId.of(zone)).toInstant();
    manager.changeSite(Map.of("zone", zone)).expect(200);
    manager.openSpecially(day.toString(), "00:00", "23:45", "Night of the clocks").expect(201);
    work("NURSE", day);
    work("CLINICIAN", day);

    JsonNode calendar = manager.day(day.toString());
    assertThat(calendar.path("nursesOnDuty")).hasSize((int) (hours * 4));
    assertThat(Duration.between(midnight, Instant.parse(calendar.path("closes").asText())))
        .isEqualTo(Duration.ofMinutes((long) (hours * 60) - 15));

    String chair = ClinicDay.newChair("Chair " + Unique.name());
    JsonNode first = desk.book(BookingApi.mood(chair, midnight.plusSeconds(1800).toString()));
    assertThat(first.path("end").asText())
        .isEqualTo(midnight.plus(Duration.ofMinutes(150)).toString());
    JsonNode next = desk.book(BookingApi.mood(chair, first.path("end").asText()));
    assertThat(next.path("start").asText()).isEqualTo(first.path("end").asText());
    desk.bookRefused(
        BookingApi.mood(chair, midnight.plusSeconds(8100).toString()), 409, "chair-taken");

    desk.cancel(first);
    desk.cancel(next);
    manager.openAsUsual(day.toString()).expect(204);
  }

  /**
   * From half past midnight through the change: three and a half hours for the patient, a quarter
   * hour more for the chair. The wall times after it follow from the length of each change.
   */
  @ParameterizedTest
  @CsvSource({
    "Europe/Amsterdam,    2037-03-29, 05:00, 05:15",
    "Europe/Amsterdam,    2037-10-25, 03:00, 03:15",
    "America/New_York,    2037-03-08, 05:00, 05:15",
    "America/New_York,    2037-11-01, 03:00, 03:15",
    "Australia/Lord_Howe, 2037-10-04, 04:30, 04:45",
    "Australia/Lord_Howe, 2037-04-05, 03:30, 03:45",
    "Asia/Kolkata,        2037-05-03, 04:00, 04:15"
  })
  void board_json_letter_and_calendar_file_tell_one_time(
      ZoneId zone, LocalDate day, LocalTime leaves, LocalTime free) {
    Instant start = day.atTime(0, 30).atZone(zone).toInstant();
    manager.changeSite(Map.of("zone", zone.getId())).expect(200);
    manager.openSpecially(day.toString(), "00:00", "23:45", "Night of the clocks").expect(201);
    work("NURSE", day);
    work("CLINICIAN", day);
    Letters letters = new Letters();
    String patient = letters.register();
    String chair = ClinicDay.newChair("Chair " + Unique.name());
    JsonNode visit =
        desk.book(BookingApi.with(BookingApi.pain(chair, start.toString()), "patient", patient));
    letters.minuteLater();

    assertThat(wall(visit, "start", zone)).isEqualTo(day.atTime(0, 30));
    assertThat(wall(visit, "end", zone)).isEqualTo(day.atTime(free));
    assertThat(BoardPages.frontDesk().picked(day, visit.path("id").asText()))
        .contains("Planned visit, 00:30–" + free)
        .contains("00:30–" + free + ",");
    Post.Mail letter = Post.mail(1, letters.address());
    assertThat(letter.subject()).contains(", 00:30");
    assertThat(letter.text()).contains(LONG_DAY.format(day) + ", 00:30–" + leaves);
    assertThat(letter.calendar())
        .contains("DTSTART;TZID=%s:%sT003000\r\n".formatted(zone, compact(day)))
        .contains(
            "DTEND;TZID=%s:%sT%s00\r\n"
                .formatted(zone, compact(day), leaves.toString().replace(":", "")));
    JsonNode reminder = Post.notice(patient, "reminder of a visit", "WAITING");
    assertThat(wall(reminder, "dueAt", zone)).isEqualTo(day.minusDays(7).atTime(9, 0));

    desk.cancel(visit);
    ClockApi.reset();
    manager.openAsUsual(day.toString()).expect(204);
  }

  private static LocalDateTime wall(JsonNode node, String field, ZoneId zone) {
    return Instant.parse(node.path(field).asText()).atZone(zone).toLocalDateTime();
  }

  private static String compact(LocalDate day) {
    return day.toString().replace("-", "");
  }

  private void work(String role, LocalDate day) {
    String person =
        new StaffApi().add(Unique.name(), "Ny Night", role).expect(201).json().path("id").asText();
    Map<String, Object> shift = new HashMap<>();
    shift.put("staff", person);
    shift.put("weekday", day.getDayOfWeek().name());
    shift.put("starts", "00:00");
    shift.put("ends", "23:45");
    shift.put("breaks", List.of());
    shift.put("firstDay", day.toString());
    shift.put("lastDay", day.toString());
    manager.addShift(shift).expect(201);
  }
}
