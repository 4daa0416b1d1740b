package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Letters;
import health.reprieve.testing.OfferLink;
import health.reprieve.testing.ProtocolsApi;
import health.reprieve.testing.ReportsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.TimerApi;
import health.reprieve.testing.Unique;
import health.reprieve.testing.VisitsApi;
import health.reprieve.testing.WaitListApi;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who waits and is booked by the desk meanwhile is not booked once more by an offer. */
class BookedOtherwiseIT extends ReprieveIT {

  private static final String OUTDATED = "This time no longer fits your other visits.";

  private final WaitListApi list = WaitListApi.frontDesk();
  private final BookingApi desk = BookingApi.frontDesk();
  private final VisitsApi visits = VisitsApi.as(Client.clinician());
  private final Letters letters = new Letters();
  private final List<String> waiting = new ArrayList<>();
  private final ClinicDay monday = ClinicDay.freshWeeks(3);
  private final ClinicDay thursday = monday.plusDays(3);
  private String patient;

  @BeforeEach
  void it_is_tuesday() {
    letters.at(monday.plusDays(1).at("10:00"));
    patient = letters.register();
  }

  @AfterEach
  void leave_nobody_waiting() {
    waiting.stream().filter(id -> !list.entry(id).isMissingNode()).forEach(list::remove);
    ClockApi.reset();
    assertThat(BookedClaims.strayClaims()).isEmpty();
    assertThat(BookedClaims.wrongLoad()).isEmpty();
  }

  /** Two sessions, two to seven days apart; the first was given on Monday. */
  @Test
  void an_offer_books_no_session_beyond_the_last_of_the_course() {
    UUID course = courseOfTwo();
    String entry = waits(course);
    free(thursday);
    JsonNode offer = list.offer(entry);
    assertThat(offer.path("start").asText()).isEqualTo(thursday.at("12:00"));

    book(course, monday.plusDays(7).instant("08:00"));

    list.accept(offer).expectProblem(409, "offer-gone");
    assertThat(BookedClaims.visitsOf(patient)).isEqualTo(1);
    assertThat(list.entry(entry).path("settled").asText()).isEqualTo("ALL_BOOKED");
    assertThat(list.offer(entry).path("start").isMissingNode()).isTrue();
    assertThat(list.page().expect(200).body())
        .contains("Waits no longer", "All sessions of the course are booked or given");
    assertThat(list.drawer(thursday).expect(200).body()).contains("Waits no longer");
  }

  @Test
  void an_offer_opens_no_second_course_where_the_desk_has_opened_the_new_one() {
    String entry = waitsForNewCourse();
    free(thursday);
    JsonNode offer = list.offer(entry);
    assertThat(offer.path("start").asText()).isEqualTo(thursday.at("12:00"));

    int counted = countedAsWaiting();
    JsonNode booked = bookNewCourse();

    assertThat(countedAsWaiting()).isEqualTo(counted - 1);
    list.accept(offer).expectProblem(409, "offer-gone");
    assertThat(BookedClaims.visitsOf(patient)).isEqualTo(1);
    assertThat(visits.courses(UUID.fromString(patient))).hasSize(1);
    assertThat(list.entry(entry).path("settled").asText()).isEqualTo("COURSE_BEGUN");
    assertThat(list.page().expect(200).body()).contains("The new course was booked otherwise");

    desk.cancel(booked);
    assertThat(list.entry(entry).path("settled").isTextual()).isFalse();
    assertThat(countedAsWaiting()).isEqualTo(counted);
  }

  @Test
  void who_came_for_the_new_course_and_left_without_an_infusion_waits_again() {
    String entry = waitsForNewCourse();
    JsonNode booked = bookNewCourse();
    assertThat(list.entry(entry).path("settled").asText()).isEqualTo("COURSE_BEGUN");
    ClockApi.set(monday.plusDays(7).at("07:55"));
    desk.say(booked, "check-in");

    VisitsApi.as(Client.nurse())
        .leave(BookedClaims.visitOf(booked.path("id").asText()), Map.of())
        .expect(200);

    assertThat(list.entry(entry).path("settled").isTextual()).isFalse();
  }

  @Test
  void a_round_closes_the_offer_and_the_next_time_goes_to_others() {
    String entry = waitsForNewCourse();
    free(thursday);
    JsonNode offer = list.offer(entry);
    bookNewCourse();
    String next = waits(WaitListApi.mood(2));

    TimerApi.roundOfOffers();

    list.decline(offer).expectProblem(409, "offer-gone");
    assertThat(list.offer(entry).path("start").isMissingNode()).isTrue();
    assertThat(list.offer(next).path("start").asText()).isEqualTo(thursday.at("12:00"));
  }

  @Test
  void a_course_of_another_condition_settles_nothing() {
    String entry = waitsForNewCourse();
    Map<String, Object> pain = BookingApi.pain(ClinicDay.chair(1), monday.plusDays(7).at("08:00"));
    desk.book(BookingApi.with(pain, "patient", patient));

    free(thursday);

    assertThat(list.entry(entry).path("settled").isTextual()).isFalse();
    list.accept(list.offer(entry)).expect(200);
  }

  /** Two to seven days apart: Thursday is eight days before the session's new day. */
  @Test
  void an_offer_is_over_where_the_next_session_moves_out_of_its_reach() {
    UUID course = visits.course(UUID.fromString(patient), "CRPS");
    JsonNode session = book(course, monday.plusDays(10).instant("08:00"));
    String entry = waits(course);
    free(thursday);
    JsonNode offer = list.offer(entry);
    assertThat(offer.path("start").asText()).isEqualTo(thursday.at("12:00"));

    desk.move(session, ClinicDay.chair(1), monday.plusDays(11).at("08:00"));

    list.accept(offer).expectProblem(409, "offer-gone");
    assertThat(BookedClaims.visitsOf(patient)).isEqualTo(1);
    assertThat(list.entry(entry).path("settled").isTextual()).isFalse();
  }

  @Test
  void who_taps_yes_after_the_desk_has_booked_reads_that_the_time_does_not_fit_any_more() {
    waitsForNewCourse();
    free(thursday);
    letters.minuteLater();
    OfferLink link = letters.offer();
    String page = link.open();
    bookNewCourse();

    assertThat(link.accept(page)).contains(OUTDATED).doesNotContain("Yes, book it");
    assertThat(BookedClaims.visitsOf(patient)).isEqualTo(1);

    TimerApi.roundOfOffers();
    assertThat(link.open()).contains(OUTDATED);
  }

  private UUID courseOfTwo() {
    Map<String, Object> plan = Map.of("sessions", 2, "gapMaxDays", 7);
    UUID protocol =
        VisitsApi.id(
            ProtocolsApi.as(Client.clinician()).add(Unique.name(), plan).expect(201).json());
    UUID course =
        VisitsApi.id(
            visits.tryCourse(UUID.fromString(patient), "CRPS", protocol).expect(201).json());
    visits.past(course, monday.instant("10:00"));
    return course;
  }

  private JsonNode book(UUID course, Instant start) {
    Map<String, Object> order = new HashMap<>();
    order.put("patient", patient);
    order.put("course", course.toString());
    order.put("chair", ClinicDay.chair(1));
    order.put("start", start.toString());
    return desk.book(order);
  }

  /** On the Monday after. */
  private JsonNode bookNewCourse() {
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(1), monday.plusDays(7).at("08:00"));
    return desk.book(BookingApi.with(order, "patient", patient));
  }

  private String waitsForNewCourse() {
    Map<String, Object> wait = WaitListApi.mood(2);
    wait.put("patient", patient);
    return waits(wait);
  }

  private String waits(UUID course) {
    Map<String, Object> wait = new HashMap<>();
    wait.put("patient", patient);
    wait.put("course", course.toString());
    wait.put("noticeHours", 2);
    return waits(wait);
  }

  private String waits(Map<String, Object> wait) {
    String id = list.add(wait);
    waiting.add(id);
    return id;
  }

  /** By the operations report. */
  private int countedAsWaiting() {
    String today = monday.date().toString();
    return ReportsApi.as(Client.manager())
        .operations(today, today)
        .at("/waitList/waitingNow/n")
        .asInt();
  }

  /** A visit at noon is booked and cancelled. */
  private void free(ClinicDay day) {
    desk.cancel(desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("12:00"))));
  }
}
