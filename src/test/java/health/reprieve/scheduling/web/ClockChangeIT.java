package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.StaffApi;
import health.reprieve.testing.Unique;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A clinic that is open in the night of a clock change, in each zone, on a Sunday of 2037. */
class ClockChangeIT extends ReprieveIT {

  private final SetupApi manager = SetupApi.manager();
  private final BookingApi desk = BookingApi.frontDesk();

  @BeforeEach
  @AfterEach
  void keep_the_clinic_as_other_tests_know_it() {
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
