package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ReprieveIT;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class AppointmentsIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();

  @Test
  void books_a_visit_with_the_phases_of_its_protocol_and_shows_it_on_the_board() {
    ClinicDay day = ClinicDay.fresh();

    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    assertThat(booked.path("status").asText()).isEqualTo("BOOKED");
    assertThat(booked.path("sessionNumber").asInt()).isEqualTo(1);
    assertThat(booked.path("end").asText()).isEqualTo(day.at("12:00"));
    assertThat(booked.path("phases").findValuesAsText("start"))
        .containsExactly(
            day.at("10:00"), day.at("10:30"), day.at("10:45"), day.at("11:10"), day.at("11:45"));
    assertThat(desk.board(day).path("chairs").findValuesAsText("patientName"))
        .containsExactly("Mockford N.");
    assertThat(desk.needed(day))
        .containsExactly(
            "10:00 6", "10:15 6", "10:30 12", "10:45 4", "11:00 4", "11:15 3", "11:30 3");
    assertThat(BookedClaims.audited("appointment booked", booked.path("id").asText())).isOne();
  }

  @Test
  void refuses_a_taken_chair_with_the_next_free_time_and_chair() {
    ClinicDay day = ClinicDay.fresh();
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    Map<String, Object> second = BookingApi.mood(ClinicDay.chair(0), day.at("11:00"));

    JsonNode refused = desk.bookRefused(second, 409, "chair-taken").json();

    assertThat(refused.path("detail").asText())
        .startsWith("Board chair 0 is taken 10:00–12:00. Free: 11:00, ")
        .endsWith("; 12:00, Board chair 0.");
    assertThat(refused.path("conflicts").findValuesAsText("code")).containsExactly("chair-taken");
    JsonNode free = refused.path("nextFree");
    desk.book(
        BookingApi.with(
            BookingApi.with(second, "chair", free.path("chair").asText()),
            "start",
            free.path("start").asText()));
  }

  @Test
  void refuses_a_patient_who_has_another_visit_then() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> first = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));
    desk.book(first);

    JsonNode refused =
        desk.bookRefused(
                BookingApi.with(
                    BookingApi.with(first, "chair", ClinicDay.chair(1)), "start", day.at("11:45")),
                409,
                "patient-elsewhere")
            .json();

    assertThat(refused.path("conflicts").findValuesAsText("code"))
        .containsExactly("patient-elsewhere", "rest-too-short");
    assertThat(refused.path("nextFree").path("start").asText())
        .as("after the protocol's rest of two days")
        .isEqualTo(ClinicDay.at(day.date().plusDays(2), "07:00"));
    assertThat(
            BookedClaims.audited(
                "another visit, told in a refusal", String.valueOf(first.get("patient"))))
        .as("what the refusal told is in the audit trail")
        .isOne();
  }

  @Test
  void refuses_more_nurse_load_than_nurses_are_on_duty() {
    ClinicDay day = ClinicDay.fresh();
    for (int chair = 0; chair < ClinicFixture.NURSES; chair++) {
      desk.book(BookingApi.mood(ClinicDay.chair(chair), day.at("10:00")));
    }

    JsonNode refused =
        desk.bookRefused(BookingApi.mood(ClinicDay.chair(3), day.at("10:00")), 409, "nurse-load")
            .json();

    assertThat(refused.path("detail").asText()).startsWith("Nurse load 4 of 3 at 10:30. Free: ");
    assertThat(refused.path("nextFree").path("start").asText()).isEqualTo(day.at("10:45"));
  }

  @Test
  void tells_everything_in_the_way_at_once() {
    ClinicDay day = ClinicDay.fresh();
    for (int chair = 0; chair < ClinicFixture.NURSES; chair++) {
      desk.book(BookingApi.mood(ClinicDay.chair(chair), day.at("15:45")));
    }

    JsonNode refused =
        desk.bookRefused(BookingApi.pain(ClinicDay.chair(0), day.at("15:37")), 409, "chair-taken")
            .json();

    assertThat(refused.path("conflicts").findValuesAsText("code"))
        .containsExactly("chair-taken", "nurse-load", "after-closing", "not-on-quarter");
  }

  @Test
  void continues_a_course_with_the_next_session() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> first = BookingApi.mood(ClinicDay.chair(0), day.at("08:00"));
    String course = desk.book(first).path("course").asText();
    Map<String, Object> next =
        Map.of(
            "patient", first.get("patient"),
            "course", course,
            "chair", ClinicDay.chair(0),
            "start", ClinicDay.at(day.date().plusDays(2), "08:00"));

    assertThat(desk.book(next).path("sessionNumber").asInt()).isEqualTo(2);
  }

  @Test
  void refuses_another_patients_course() {
    ClinicDay day = ClinicDay.fresh();
    String course =
        desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("08:00"))).path("course").asText();

    desk.bookRefused(
        BookingApi.with(BookingApi.mood(ClinicDay.chair(0), day.at("12:00")), "course", course),
        400,
        "invalid-request");
  }

  @Test
  void answers_a_repeated_booking_with_the_first() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));
    String key = UUID.randomUUID().toString();

    String first = desk.tryBook(order, key).expect(201).json().path("id").asText();
    String again = desk.tryBook(order, key).expect(201).json().path("id").asText();

    assertThat(again).isEqualTo(first);
  }

  @Test
  void refuses_what_is_missing_or_unreadable() {
    assertThat(
            desk.bookRefused(Map.of("start", "tomorrow"), 400, "invalid-request")
                .json()
                .path("violations")
                .findValuesAsText("field"))
        .containsExactlyInAnyOrder("patient", "reportGroup", "protocol", "chair", "start");
    assertThat(Client.frontDesk().post("/api/appointments", "not an object").status())
        .isEqualTo(400);
  }

  @Test
  void refuses_what_does_not_exist() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));
    String unknown = UUID.randomUUID().toString();

    desk.bookRefused(BookingApi.with(order, "chair", unknown), 404, "not-found");
    desk.bookRefused(BookingApi.with(order, "protocol", unknown), 404, "not-found");
    desk.bookRefused(BookingApi.with(order, "patient", unknown), 404, "not-found");
    desk.bookRefused(BookingApi.with(order, "course", unknown), 404, "not-found");
    desk.getRefused(unknown, 404, "not-found");
  }

  @Test
  void lists_what_is_to_come_for_a_patient_and_says_so_in_the_trail() {
    ClinicDay week = ClinicDay.freshWeeks(2);
    Map<String, Object> first = BookingApi.mood(ClinicDay.chair(0), week.at("10:00"));
    String patient = String.valueOf(first.get("patient"));
    JsonNode second =
        desk.book(BookingApi.with(first, "start", ClinicDay.at(week.date().plusDays(8), "09:00")));
    desk.cancel(
        desk.book(BookingApi.with(first, "start", ClinicDay.at(week.date().plusDays(4), "09:00"))));
    JsonNode booked = desk.book(first);
    desk.book(BookingApi.mood(ClinicDay.chair(1), week.at("10:00")));

    assertThat(desk.tryComing(patient).expect(200).json()).containsExactly(booked, second);
    assertThat(AuditTable.of(UUID.fromString(patient)))
        .containsOnlyOnce("Kim Deskham FRONT_DESK SAW coming appointments");
  }

  @Test
  void lists_nothing_to_come_for_nobody() {
    UUID nobody = UUID.randomUUID();

    desk.tryComing(nobody).expectProblem(404, "not-found");
    BookingApi.as(Client.nobody()).tryComing(nobody).expectProblem(401, "sign-in-needed");
    assertThat(AuditTable.of(nobody)).isEmpty();
  }

  @Test
  void asks_a_stranger_to_sign_in() {
    BookingApi stranger = BookingApi.as(Client.nobody());
    stranger.bookRefused(Map.of(), 401, "sign-in-needed");
    stranger.getRefused(UUID.randomUUID().toString(), 401, "sign-in-needed");
  }

  @Test
  void lets_every_role_book() {
    for (Client person : new Client[] {Client.nurse(), Client.clinician(), Client.manager()}) {
      ClinicDay day = ClinicDay.fresh();
      BookingApi.as(person).book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    }
  }

  @Test
  void finds_the_next_free_slot_in_a_chair_and_in_any() {
    ClinicDay day = ClinicDay.fresh();
    ClinicDay.chair(1);
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    assertThat(
            desk.free(ClinicDay.MOOD, day.at("10:01"), ClinicDay.chair(0))
                .expect(200)
                .json()
                .path("start")
                .asText())
        .isEqualTo(day.at("12:00"));
    assertThat(
            desk.free(ClinicDay.MOOD, day.at("10:01"), "")
                .expect(200)
                .json()
                .path("start")
                .asText())
        .isEqualTo(day.at("10:15"));
    desk.free(ClinicDay.MOOD, day.at("10:00"), ClinicDay.closedChair("Pump lent"))
        .expectProblem(404, "nothing-free");
  }
}
