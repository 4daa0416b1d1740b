package health.reprieve.recall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.RecallApi;
import health.reprieve.testing.RecallScene;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tries to reach patients: recorded once, shown on every list, and who rests until when. */
class ContactTriesIT extends ReprieveIT {

  private static final String ENDING = "relief-ending";
  private static final String MISSED = "missed-sessions";

  private final RecallApi desk = RecallApi.as(Client.frontDesk());
  private final BookingApi booking = BookingApi.frontDesk();
  private final ClinicDay monday = ClinicDay.freshWeeks(4).plusDays(14);
  private final Instant ended = monday.instant("10:00").minus(Duration.ofDays(14));

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  @Test
  void records_a_try_once_however_often_it_is_sent() {
    ClockApi.set(monday.at("09:00"));
    RecallScene patient = RecallScene.of("OTHER").withOwnLoss(ended);
    String key = UUID.randomUUID().toString();
    Map<String, Object> call = RecallApi.call(patient.id());
    call.put("note", "After 17:00 only");

    Answer first = desk.recordOnce(key, call).expect(201);
    assertThat(desk.recordOnce(key, call).expect(201).json()).isEqualTo(first.json());

    assertThat(desk.tries(patient.id())).hasSize(1);
    JsonNode shown = desk.row(ENDING, patient.id(), false).path("tries").path(0);
    assertThat(shown.path("note").asText()).isEqualTo("After 17:00 only");
    assertThat(shown.path("by").asText()).isEqualTo("Kim Deskham");
    assertThat(AuditTable.of(patient.id())).contains("Kim Deskham FRONT_DESK CREATED contact try");
    desk.recordOnce(key, BookingApi.with(call, "outcome", "REACHED"))
        .expectProblem(422, "key-reused");
  }

  @Test
  void hides_who_is_to_be_called_again_until_that_day() {
    ClockApi.set(monday.at("09:00"));
    RecallScene patient = RecallScene.of("OTHER").withOwnLoss(ended);
    Map<String, Object> call = RecallApi.call(patient.id());
    call.put("callAgainOn", monday.plusDays(1).date().toString());
    desk.record(call);

    assertThat(desk.row(ENDING, patient.id(), false).isMissingNode()).isTrue();
    assertThat(desk.row(ENDING, patient.id(), true).isMissingNode()).isFalse();
    assertThat(desk.page("/worklist/relief-ending").expect(200).body())
        .contains("/worklist/relief-ending?all=1");

    ClockApi.set(monday.plusDays(1).at("06:00"));
    assertThat(desk.row(ENDING, patient.id(), false).isMissingNode()).isFalse();
  }

  @Test
  void lists_a_missed_session_until_the_next_is_booked_with_the_tries_made_for_any_reason() {
    ClockApi.set(monday.at("08:00"));
    JsonNode visit = booking.book(BookingApi.pain(ClinicDay.chair(0), monday.at("09:00")));
    UUID patient = UUID.fromString(visit.path("patient").asText());
    assertThat(desk.row(MISSED, patient, false).isMissingNode()).isTrue();
    ClockApi.set(monday.at("09:30"));
    booking.say(visit, "no-show");
    desk.record(RecallApi.call(patient));

    JsonNode row = desk.row(MISSED, patient, false);
    assertThat(row.path("status").asText()).isEqualTo("NO_SHOW");
    assertThat(row.path("left").asInt()).isEqualTo(6);
    assertThat(row.path("tooLate").asBoolean()).isFalse();
    assertThat(row.path("tries").path(0).path("reason").asText()).isEqualTo("RELIEF_ENDING");
    assertThat(desk.page("/worklist/missed-sessions").expect(200).body())
        .contains("Re-plan 6 sessions", "reason=MISSED_SESSION");

    booking.book(
        BookingApi.inCourse(visit, ClinicDay.chair(0), monday.plusDays(2).instant("09:00")));
    assertThat(desk.row(MISSED, patient, false).isMissingNode()).isTrue();
  }

  @Test
  void lists_who_left_without_an_infusion_until_the_next_is_booked() {
    ClockApi.set(monday.at("08:00"));
    JsonNode visit = booking.book(BookingApi.pain(ClinicDay.chair(0), monday.at("09:00")));
    UUID patient = UUID.fromString(visit.path("patient").asText());
    booking.say(visit, "check-in");
    ClockApi.set(monday.at("09:05"));
    VisitsApi.as(Client.nurse())
        .leave(BookedClaims.visitOf(visit.path("id").asText()), Map.of())
        .expect(200);

    JsonNode row = desk.row(MISSED, patient, false);
    assertThat(row.path("status").asText()).isEqualTo("DONE");
    assertThat(row.path("left").asInt()).isEqualTo(6);
    assertThat(desk.page("/worklist/missed-sessions").expect(200).body())
        .contains("Left without an infusion Mon");

    booking.book(
        BookingApi.inCourse(visit, ClinicDay.chair(0), monday.plusDays(1).instant("09:00")));
    assertThat(desk.row(MISSED, patient, false).isMissingNode()).isTrue();
  }

  @Test
  void says_when_a_course_stood_still_too_long() {
    ClockApi.set(monday.at("08:00"));
    RecallScene patient = RecallScene.of("OTHER").infused(ended).stored();
    String course =
        VisitsApi.as(Client.clinician()).courses(patient.id()).path(0).path("id").asText();
    Map<String, Object> order = new HashMap<>();
    order.put("patient", patient.id().toString());
    order.put("course", course);
    order.put("chair", ClinicDay.chair(0));
    order.put("start", monday.at("09:00"));
    JsonNode visit = booking.book(order);
    booking.tryDefer(visit, "Feverish").expect(200);

    JsonNode row = desk.row(MISSED, patient.id(), false);
    assertThat(row.path("status").asText()).isEqualTo("DEFERRED");
    assertThat(row.path("left").asInt()).isEqualTo(5);
    assertThat(row.path("latest").asText()).isEqualTo(monday.plusDays(-7).date().toString());
    assertThat(row.path("tooLate").asBoolean()).isTrue();
  }

  @Test
  void refuses_nonsense_and_says_which_field() {
    ClockApi.set(monday.at("09:00"));
    UUID patient = RecallScene.of("OTHER").id();
    Map<String, Object> call = RecallApi.call(patient);
    desk.tryRecord(BookingApi.with(call, "triedAt", monday.at("09:30")))
        .expectProblem(400, "invalid-request");
    desk.tryRecord(BookingApi.with(call, "callAgainOn", monday.date().toString()))
        .expectProblem(400, "invalid-request");
    desk.tryRecord(BookingApi.with(call, "way", "PIGEON")).expectProblem(400, "invalid-request");
    desk.tryRecord(BookingApi.with(call, "patient", UUID.randomUUID().toString()))
        .expectProblem(404, "not-found");
    assertThat(Client.nobody().get("/api/contact-tries/" + patient).status()).isEqualTo(401);
    assertThat(desk.tries(patient)).isEmpty();
  }

  /** On both days on which the clocks change in Amsterdam. */
  @ParameterizedTest
  @CsvSource({
    "2032-03-28, 02:30, ''",
    "2032-03-28, 03:30, 2032-03-28T01:30:00Z",
    "2032-10-31, 02:30, 2032-10-31T00:30:00Z"
  })
  void reads_the_time_that_the_clock_on_the_wall_showed(LocalDate day, String time, String at) {
    ClockApi.set(day + "T11:00:00Z");
    UUID patient = RecallScene.of("OTHER").id();
    Map<String, Object> form = new HashMap<>(RecallApi.call(patient));
    form.put("once", UUID.randomUUID());
    form.put("day", day);
    form.put("time", time);

    Answer answer = desk.noteOnPage(patient, form);

    if (at.isEmpty()) {
      assertThat(answer.expect(400).body()).contains("went forward over this one");
      assertThat(desk.tries(patient)).isEmpty();
    } else {
      answer.expect(303);
      desk.noteOnPage(patient, form).expect(303);
      assertThat(desk.tries(patient).findValuesAsText("triedAt")).containsExactly(at);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "RELIEF_ENDING, /worklist/relief-ending",
    "SILENT_DIARIES, /worklist/silent-diaries",
    "MISSED_SESSIONS, /worklist/missed-sessions",
    "WORKLIST, /worklist",
    "PATIENT, /patients/",
    "https://elsewhere.example/, /worklist"
  })
  void leads_back_to_where_somebody_came_from_and_nowhere_else(String back, String path) {
    ClockApi.set(monday.at("09:30"));
    UUID patient = RecallScene.of("OTHER").id();
    String address = path.endsWith("/") ? path + patient : path;
    Map<String, Object> form = new HashMap<>(RecallApi.call(patient));
    form.put("once", UUID.randomUUID());
    form.put("day", monday.date());
    form.put("time", "09:00");
    form.put("back", back);

    assertThat(desk.page("/contact-tries/of/" + patient + "?back=" + back).expect(200).body())
        .contains("<a class=\"btn\" href=\"" + address + "\">Leave without saving");
    assertThat(desk.noteOnPage(patient, form).expect(303).header("Location"))
        .endsWith(address + "?done=saved")
        .doesNotContain("elsewhere");
  }

  @Test
  void lists_and_the_patients_page_name_themselves_for_the_way_back() {
    ClockApi.set(monday.at("09:00"));
    RecallScene patient = RecallScene.of("OTHER").withOwnLoss(ended);
    String form = "/contact-tries/of/" + patient.id();

    assertThat(desk.page("/worklist/relief-ending").expect(200).body())
        .contains(form + "?reason=RELIEF_ENDING&back=RELIEF_ENDING");
    assertThat(desk.part("/worklist/relief-ending"))
        .contains(form + "?reason=RELIEF_ENDING&back=WORKLIST");
    assertThat(desk.part(form)).contains(form + "?back=PATIENT");
  }
}
