package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Letters;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SeriesApi;
import health.reprieve.testing.VisitsApi;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** A visit whose patient left without an infusion asks no rest of the next one. */
class LeftWithoutInfusionIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();
  private final VisitsApi nurse = VisitsApi.as(Client.nurse());
  private final Letters letters = new Letters();
  private final ClinicDay monday = ClinicDay.freshWeeks(4);
  private final ClinicDay tuesday = monday.plusDays(1);
  private final JsonNode visit = letters.book(monday, "10:00");

  @AfterEach
  void books_agree() {
    ClockApi.reset();
    assertThat(BookedClaims.strayClaims()).isEmpty();
    assertThat(BookedClaims.wrongLoad()).isEmpty();
  }

  @Test
  void the_next_day_can_be_booked() {
    arrive();
    leaveAt("10:05");

    desk.book(BookingApi.inCourse(visit, ClinicDay.chair(0), tuesday.instant("10:00")));
  }

  @Test
  void an_infusion_of_that_day_keeps_its_rest() {
    arrive();
    nurse.start(visitId(), Map.of()).expect(200);
    letters.at(monday.at("10:35"));
    nurse.end(visitId(), "givenMg", "35", "givenMinutes", 40).expect(200);
    leaveAt("10:45");

    desk.bookRefused(
        BookingApi.inCourse(visit, ClinicDay.chair(0), tuesday.instant("10:00")),
        422,
        "rest-too-short");
  }

  @Test
  void the_series_can_begin_on_the_next_day() {
    arrive();
    leaveAt("10:05");
    Map<String, Object> rest = SeriesApi.rest(Map.of("patient", patient()), visit);
    rest.put("from", tuesday.date().toString());
    rest.put("latest", tuesday.date().toString());

    JsonNode plans = SeriesApi.frontDesk().plans(rest);

    assertThat(plans.path("sessions").asInt()).isEqualTo(6);
    assertThat(plans.path("plans").path(0).path("sessions").path(0).path("start").asText())
        .startsWith(tuesday.date().toString());
  }

  @Test
  void the_patient_may_move_the_next_one_as_if_it_were_the_first() {
    arrive();
    leaveAt("10:05");
    ClinicDay thursday = monday.plusDays(3);
    desk.book(BookingApi.inCourse(visit, ClinicDay.chair(0), thursday.instant("10:00")));
    letters.minuteLater();

    assertThat(letters.lastLink(subject(thursday)).days())
        .contains(tuesday.date().toString(), thursday.plusDays(7).date().toString());
  }

  private static String subject(ClinicDay day) {
    return day.date().format(DateTimeFormatter.ofPattern("EEE d MMM", Locale.ENGLISH)) + ", 10:00";
  }

  private void arrive() {
    letters.at(monday.at("09:55"));
    desk.say(visit, "check-in");
  }

  private void leaveAt(String time) {
    letters.at(monday.at(time));
    nurse.leave(visitId(), Map.of()).expect(200);
  }

  private String patient() {
    return visit.path("patient").asText();
  }

  private UUID visitId() {
    return BookedClaims.visitOf(visit.path("id").asText());
  }
}
