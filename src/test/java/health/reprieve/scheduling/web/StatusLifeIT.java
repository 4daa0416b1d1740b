package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.BoardPages;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Concurrently;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.VisitsApi;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The life of an appointment from request to done, and who may change what they have read. */
class StatusLifeIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();
  private final BookingApi nurse = BookingApi.as(Client.nurse());

  @AfterEach
  void books_agree() {
    ClockApi.reset();
    assertThat(BookedClaims.strayClaims()).isEmpty();
    assertThat(BookedClaims.wrongLoad()).isEmpty();
  }

  @Test
  void holds_its_chair_from_the_request_on_and_is_accepted() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));
    JsonNode asked = desk.book(BookingApi.with(order, "request", true));

    assertThat(asked.path("status").asText()).isEqualTo("REQUESTED");
    desk.bookRefused(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")), 409, "chair-taken");
    desk.trySay(asked, "confirm").expectProblem(422, "wrong-status");
    assertThat(desk.say(asked, "accept").path("status").asText()).isEqualTo("BOOKED");
  }

  @Test
  void says_who_cancelled_why_and_whether_it_was_late() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode early = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    JsonNode late = desk.book(BookingApi.mood(ClinicDay.chair(1), day.at("10:00")));

    assertThat(desk.cancel(early).path("cancellation").path("late").asBoolean()).isFalse();
    ClockApi.set(day.at("07:00"));
    JsonNode cancelled = desk.cancel(late).path("cancellation");

    assertThat(cancelled.path("late").asBoolean()).isTrue();
    assertThat(cancelled.path("by").asText()).isEqualTo("PATIENT");
    assertThat(cancelled.path("reason").asText()).isEqualTo("Ill");
  }

  @Test
  void is_deferred_even_on_arrival_which_frees_the_chair_and_sends_the_patient_home() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    String id = booked.path("id").asText();
    ClockApi.set(day.at("09:50"));
    JsonNode arrived = desk.say(booked, "check-in");

    JsonNode deferred = nurse.tryDefer(arrived, "Blood pressure").expect(200).json();

    assertThat(deferred.path("status").asText()).isEqualTo("DEFERRED");
    assertThat(deferred.path("deferReason").asText()).isEqualTo("Blood pressure");
    assertThat(desk.needed(day)).isEmpty();
    assertThat(BookingApi.heard(booked)).endsWith("deferred " + day.at("10:00"));
    VisitsApi visits = VisitsApi.as(Client.nurse());
    UUID visit = BookedClaims.visitOf(id);
    assertThat(visits.get(visit).path("step").asText()).isEqualTo("LEFT");
    assertThat(Instant.parse(visits.get(visit).path("leftAt").asText()))
        .isBetween(day.instant("09:50"), day.instant("10:00"));
    visits.start(visit, Map.of()).expectProblem(409, "step-taken");
    int version = visits.get(visit).path("version").asInt();
    assertThat(visits.undoLeave(visit, version).expectProblem(422, "undo-refused").body())
        .contains("was put off");
    assertThat(visits.get(visit).path("step").asText()).isEqualTo("LEFT");
    assertThat(desk.get(id).path("status").asText()).isEqualTo("DEFERRED");
  }

  @Test
  void who_was_deferred_on_arrival_gives_answers_from_home_on_the_same_day() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    UUID patient = UUID.fromString(booked.path("patient").asText());
    ClockApi.set(day.at("09:50"));
    JsonNode arrived = desk.say(booked, "check-in");
    ClockApi.set(day.at("10:05"));

    nurse.tryDefer(arrived, "Blood pressure").expect(200);

    ClockApi.set(day.at("18:00"));
    ScoresApi.as(Client.nurse()).record(ScoresApi.followUp(patient, day.instant("17:00"), 6));
  }

  @Test
  void a_visit_that_is_deferred_on_a_later_day_waits_for_the_time_of_its_leaving() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    ClockApi.set(day.at("09:50"));
    JsonNode arrived = desk.say(booked, "check-in");
    ClockApi.set(day.plusDays(1).at("09:00"));

    nurse.tryDefer(arrived, "Blood pressure").expect(200);

    VisitsApi visits = VisitsApi.as(Client.nurse());
    UUID visit = BookedClaims.visitOf(booked.path("id").asText());
    assertThat(visits.get(visit).path("step").asText()).isEqualTo("ARRIVED");
    visits.leave(visit, Map.of()).expectProblem(422, "time-needed");
    visits.leave(visit, Map.of("at", day.at("10:10"))).expect(200);
  }

  @Test
  void tells_a_late_comer_what_was_changed_and_by_whom() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    nurse.say(nurse.move(booked, ClinicDay.chair(1), day.at("11:00")), "confirm");

    Answer stale = desk.tryMove(booked, ClinicDay.chair(0), day.at("12:00"));

    JsonNode told = stale.expectProblem(412, "stale").json();
    assertThat(told.path("detail").asText())
        .contains("Noa Nurseby moved this visit at ")
        .contains("Noa Nurseby confirmed this visit at ")
        .contains("11:00–13:00 in Board chair 1, confirmed.");
    assertThat(told.path("changes").findValuesAsText("what")).containsExactly("MOVED", "CONFIRMED");
    assertThat(told.path("current").path("start").asText()).isEqualTo(day.at("11:00"));
  }

  @Test
  void carries_its_version_as_a_tag_and_takes_it_back_as_if_match() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    String tag = desk.answer(booked.path("id").asText()).header("ETag");

    Answer confirmed = desk.tryMatching(booked, "confirm", tag, Map.of()).expect(200);

    assertThat(confirmed.header("ETag")).isNotBlank().isNotEqualTo(tag);
    desk.tryMatching(
            booked, "move", tag, Map.of("chair", ClinicDay.chair(1), "start", day.at("11:00")))
        .expectProblem(412, "stale");
    desk.tryMatching(booked, "cancel", "\"other\"", Map.of("by", "CLINIC", "reason", "Ill"))
        .expectProblem(412, "stale");
    desk.tryMatching(booked, "move", confirmed.header("ETag"), Map.of("start", day.at("11:00")))
        .expect(200);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "move",
        "cancel",
        "defer",
        "escort",
        "accept",
        "confirm",
        "check-in",
        "no-show",
        "readiness"
      })
  void refuses_every_change_of_an_older_version_and_says_who_was_faster(String verb) {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    String tag = desk.answer(booked.path("id").asText()).header("ETag");
    nurse.sayReady(booked, "FASTING", true);

    JsonNode told =
        desk.tryMatching(booked, verb, tag, said(verb, day)).expectProblem(412, "stale").json();

    assertThat(told.path("detail").asText())
        .contains("Noa Nurseby changed the readiness of this visit at ");
    assertThat(told.path("changes").path(0).path("what").asText()).isEqualTo("READINESS");
    assertThat(told.path("changes").path(0).path("by").asText()).isEqualTo("Noa Nurseby");
    assertThat(told.path("current").path("version").asInt())
        .isGreaterThan(booked.path("version").asInt());
  }

  private static Map<String, Object> said(String verb, ClinicDay day) {
    return switch (verb) {
      case "move" -> Map.of("start", day.at("12:00"));
      case "cancel" -> Map.of("by", "PATIENT", "reason", "Ill");
      case "defer" -> Map.of("reason", "Ill");
      case "escort" -> Map.of("escortFrom", "11:00", "escortTo", "13:00");
      case "readiness" -> Map.of("gate", "CONSENT", "stands", true);
      default -> Map.of();
    };
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"move", "cancel", "confirm", "check-in", "no-show", "readiness", "escort"})
  void says_on_the_page_who_was_faster(String verb) {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    nurse.move(booked, ClinicDay.chair(1), day.at("11:00"));

    String page =
        BoardPages.frontDesk()
            .sayRefused(
                day,
                booked.path("id").asText(),
                verb,
                412,
                "version",
                booked.path("version").asText(),
                "start",
                day.at("12:00"),
                "by",
                "PATIENT",
                "reason",
                "Ill",
                "say",
                "CONSENT true");

    assertThat(page)
        .contains("Noa Nurseby moved this visit at ")
        .contains("11:00–13:00 in Board chair 1, booked.");
  }

  @Test
  void of_two_changes_at_once_one_is_told_of_the_other() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));

    List<Answer> answers =
        Concurrently.times(4, () -> desk.tryMove(booked, ClinicDay.chair(1), day.at("11:00")));

    assertThat(answers).filteredOn(answer -> answer.status() == 200).hasSize(1);
    assertThat(answers)
        .filteredOn(answer -> answer.status() != 200)
        .allSatisfy(
            answer ->
                assertThat(answer.expectProblem(412, "stale").json().path("detail").asText())
                    .contains("Kim Deskham moved this visit"));
  }

  @Test
  void moves_once_for_a_request_that_is_sent_twice() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    String key = UUID.randomUUID().toString();

    JsonNode first =
        desk.tryMoveOnce(key, booked, ClinicDay.chair(1), day.at("11:00")).expect(200).json();

    assertThat(
            desk.tryMoveOnce(key, booked, ClinicDay.chair(1), day.at("11:00")).expect(200).json())
        .isEqualTo(first);
    desk.tryMoveOnce(key, booked, ClinicDay.chair(1), day.at("12:00"))
        .expectProblem(422, "key-reused");
  }

  @Test
  void asks_that_the_escort_is_there_when_the_patient_leaves() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("10:00")));
    nurse.tryEscort(booked, "14:00", "13:00").expectProblem(400, "invalid-request");
    JsonNode known = nurse.tryEscort(booked, "11:00", "13:00").expect(200).json();
    assertThat(known.path("escortTo").asText()).isEqualTo("13:00");

    JsonNode refused =
        desk.tryMove(known, ClinicDay.chair(0), day.at("14:00"))
            .expectProblem(422, "escort-away")
            .json();

    assertThat(refused.path("conflicts").path(0).path("fix").path("start").asText())
        .as("the latest at which the escort is still there")
        .isEqualTo(day.at("11:15"));
  }
}
