package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.HeldLoad;
import health.reprieve.testing.ProtocolsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.Unique;
import health.reprieve.testing.WorklistApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Visits that do not fit any more: of patients who are late, or whose infusions are too near. */
class StrandedPatientsIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();
  private final BookingApi clinician = BookingApi.as(Client.clinician());
  private final WorklistApi worklist = WorklistApi.as(Client.frontDesk());

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  @Test
  void lists_the_visit_of_a_late_patient_until_it_has_another_chair() {
    ClinicDay day = ClinicDay.fresh();
    String chair = ClinicDay.newChair("Chair " + Unique.name());
    JsonNode visit = desk.book(BookingApi.mood(chair, day.at("10:00")));
    ClockApi.set(day.at("10:05"));
    assertThat(worklist.reasons(id(visit))).isEmpty();

    SetupApi.manager().changeChair(chair, Map.of("closedReason", "Seat torn")).expect(200);

    assertThat(worklist.reasons(id(visit))).containsExactly("chair-closed");
    desk.move(visit, ClinicDay.chair(0), day.at("10:00"));
    assertThat(worklist.reasons(id(visit))).isEmpty();
  }

  @Test
  void a_visit_that_was_let_exceed_the_nurses_strands_no_other_when_its_patient_arrives() {
    ClinicDay day = ClinicDay.fresh();
    List<String> others = new ArrayList<>();
    for (int chair = 0; chair < ClinicFixture.NURSES; chair++) {
      others.add(id(desk.book(BookingApi.mood(ClinicDay.chair(chair), day.at("10:00")))));
    }
    JsonNode beyond = clinician.book(anyway(BookingApi.mood(ClinicDay.chair(4), day.at("10:00"))));
    ClockApi.set(day.at("10:05"));

    desk.say(beyond, "check-in");

    assertThat(others).allSatisfy(one -> assertThat(worklist.reasons(one)).isEmpty());
  }

  /** The one is held between asking the rules and its end, while the other is booked. */
  @Test
  void lists_two_visits_too_near_each_other_that_were_booked_at_the_same_moment() {
    ClinicDay week = ClinicDay.freshWeeks(4);
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), week.at("10:00"));
    String patient = String.valueOf(order.get("patient"));
    JsonNode course = desk.book(order);
    JsonNode otherCourse = desk.book(ofPatient(patient, week.plusDays(7)));
    ClinicDay monday = week.plusDays(21);
    ClinicDay tuesday = monday.plusDays(1);
    desk.book(BookingApi.mood(ClinicDay.chair(1), monday.at("10:00")));
    String chair = ClinicDay.chair(0);
    CompletableFuture<JsonNode> first;
    JsonNode second;
    try (HeldLoad load = HeldLoad.at(monday.instant("10:00"))) {
      first =
          CompletableFuture.supplyAsync(
              () -> desk.book(BookingApi.inCourse(course, chair, monday.instant("10:00"))));
      load.awaitBooking(patient);
      second = desk.book(BookingApi.inCourse(otherCourse, chair, tuesday.instant("10:00")));
    }

    assertThat(worklist.reasons(id(first.join()))).containsExactly("rest-too-short");
    assertThat(worklist.reasons(id(second))).containsExactly("rest-too-short");
    assertThat(worklist.words(id(second)).get(0))
        .contains("The last infusion is on", "2 days rest");
    desk.move(second, chair, monday.plusDays(2).at("10:00"));
    assertThat(worklist.reasons(id(first.join()))).isEmpty();
    assertThat(worklist.reasons(id(second))).isEmpty();
  }

  @Test
  void lists_visits_that_a_longer_rest_of_their_protocol_makes_too_near() {
    String protocol =
        id(
            ProtocolsApi.as(Client.clinician())
                .add("Protocol " + Unique.name(), Map.of("gapMinDays", 1))
                .expect(201)
                .json());
    ClinicDay monday = ClinicDay.fresh();
    JsonNode first = desk.book(following(protocol, monday));
    String patient = first.path("patient").asText();
    JsonNode second =
        desk.book(BookingApi.with(following(protocol, monday.plusDays(1)), "patient", patient));
    assertThat(worklist.reasons(id(first))).isEmpty();

    ProtocolsApi.as(Client.manager()).plan(protocol, Map.of("gapMinDays", 2)).expect(200);

    assertThat(worklist.reasons(id(first))).containsExactly("rest-too-short");
    assertThat(worklist.reasons(id(second))).containsExactly("rest-too-short");
  }

  /** Its own protocol lets the later booked one be where it is. */
  @Test
  void leaves_out_visits_that_are_too_near_by_one_of_two_protocols_only() {
    String weekly =
        id(
            ProtocolsApi.as(Client.clinician())
                .add("Protocol " + Unique.name(), Map.of("gapMinDays", 7, "gapMaxDays", 9))
                .expect(201)
                .json());
    ClinicDay monday = ClinicDay.fresh();
    JsonNode first = desk.book(following(weekly, monday));

    JsonNode second = desk.book(ofPatient(first.path("patient").asText(), monday.plusDays(3)));

    assertThat(worklist.reasons(id(first))).isEmpty();
    assertThat(worklist.reasons(id(second))).isEmpty();
  }

  @Test
  void leaves_out_a_rest_that_was_knowingly_set_aside_also_once_that_patient_has_arrived() {
    ClinicDay monday = ClinicDay.fresh();
    JsonNode later = desk.book(BookingApi.mood(ClinicDay.chair(0), monday.plusDays(1).at("10:00")));
    JsonNode near = clinician.book(anyway(ofPatient(later.path("patient").asText(), monday)));
    assertThat(worklist.reasons(id(near))).isEmpty();
    assertThat(worklist.reasons(id(later))).isEmpty();
    ClockApi.set(monday.at("09:50"));

    desk.say(near, "check-in");

    assertThat(worklist.reasons(id(later))).isEmpty();
  }

  private static Map<String, Object> ofPatient(String patient, ClinicDay day) {
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));
    return BookingApi.with(order, "patient", patient);
  }

  private static Map<String, Object> following(String protocol, ClinicDay day) {
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));
    return BookingApi.with(order, "protocol", protocol);
  }

  private static Map<String, Object> anyway(Map<String, Object> order) {
    return BookingApi.with(order, "override", "Patient from abroad");
  }

  private static String id(JsonNode one) {
    return one.path("id").asText();
  }
}
