package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.Concurrently;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.TimerApi;
import health.reprieve.testing.WaitListApi;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Freed times are offered to those who wait, one after the other, and booked like any visit. */
class WaitListIT extends ReprieveIT {

  private final WaitListApi list = WaitListApi.frontDesk();
  private final BookingApi desk = BookingApi.frontDesk();
  private final List<String> waiting = new ArrayList<>();
  private ClinicDay monday;
  private ClinicDay tuesday;

  @BeforeEach
  void open_weeks_of_its_own() {
    monday = ClinicDay.freshWeeks(3);
    tuesday = monday.plusDays(1);
    ClockApi.set(monday.at("10:00"));
  }

  @AfterEach
  void leave_nobody_waiting() {
    waiting.stream().filter(id -> !list.entry(id).isMissingNode()).forEach(list::remove);
    ClockApi.reset();
    assertThat(BookedClaims.strayClaims()).isEmpty();
    assertThat(BookedClaims.wrongLoad()).isEmpty();
  }

  @Test
  void offers_a_cancelled_time_to_whoever_has_waited_longest_and_books_it_when_accepted() {
    String first = waits(2);
    String second = waits(2);
    free(tuesday.at("12:00"));

    JsonNode offer = list.offer(first);
    JsonNode booked = list.accept(offer).expect(200).json();

    assertThat(offer.path("start").asText()).isEqualTo(tuesday.at("12:00"));
    assertThat(offer.path("expiresAt").asText()).isEqualTo(monday.at("14:00"));
    assertThat(booked.path("start").asText()).isEqualTo(tuesday.at("12:00"));
    assertThat(list.entry(first).isMissingNode()).isTrue();
    assertThat(list.offer(second).isValueNode() || list.offer(second).isMissingNode()).isTrue();
  }

  @Test
  void offers_a_declined_time_to_the_next_and_never_again_to_the_same() {
    String first = waits(2);
    String second = waits(2);
    free(tuesday.at("12:00"));

    list.decline(list.offer(first)).expect(204);

    assertThat(list.offer(second).path("start").asText()).isEqualTo(tuesday.at("12:00"));
    list.decline(list.offer(second)).expect(204);
    assertThat(list.offer(first).path("start").isMissingNode()).isTrue();
  }

  @Test
  void a_round_of_the_timer_lets_an_offer_run_out_and_makes_the_next() {
    String first = waits(2);
    String second = waits(2);
    free(tuesday.at("12:00"));
    JsonNode offer = list.offer(first);
    ClockApi.set(monday.at("13:59"));
    TimerApi.roundOfOffers();
    assertThat(list.offer(first).path("id")).isEqualTo(offer.path("id"));

    ClockApi.set(monday.at("14:00"));
    TimerApi.roundOfOffers();

    assertThat(list.offer(first).path("start").isMissingNode()).isTrue();
    assertThat(list.offer(second).path("start").asText()).isEqualTo(tuesday.at("12:00"));
    list.accept(offer).expectProblem(409, "offer-gone");
  }

  @Test
  void offers_only_what_suits_the_wishes_and_leaves_the_notice() {
    String otherDay = waits(WaitListApi.mood(2), Map.of("weekdays", List.of("WEDNESDAY")));
    String tooLate = waits(48);
    String afternoon = waits(WaitListApi.mood(2), Map.of("hoursFrom", "14:00"));
    String fits = waits(2);

    free(tuesday.at("12:00"));

    assertThat(list.offer(otherDay).path("start").isMissingNode()).isTrue();
    assertThat(list.offer(tooLate).path("start").isMissingNode()).isTrue();
    assertThat(list.offer(afternoon).path("start").isMissingNode()).isTrue();
    assertThat(list.offer(fits).path("start").asText()).isEqualTo(tuesday.at("12:00"));
  }

  @Test
  void offers_the_old_time_of_a_visit_that_was_moved() {
    String entry = waits(2);
    JsonNode visit = desk.book(BookingApi.mood(ClinicDay.chair(0), tuesday.at("12:00")));

    desk.move(visit, ClinicDay.chair(0), tuesday.at("15:00"));

    assertThat(list.offer(entry).path("start").asText()).isEqualTo(tuesday.at("12:00"));
  }

  @Test
  void offers_two_chairs_freed_at_the_same_time_as_two_places_that_both_can_be_accepted() {
    JsonNode one = desk.book(BookingApi.mood(ClinicDay.chair(0), tuesday.at("12:00")));
    JsonNode other = desk.book(BookingApi.mood(ClinicDay.chair(1), tuesday.at("12:00")));
    String first = waits(2);
    String second = waits(2);

    desk.cancel(one);
    desk.cancel(other);

    JsonNode toFirst = list.offer(first);
    JsonNode toSecond = list.offer(second);
    assertThat(toFirst.path("start").asText()).isEqualTo(tuesday.at("12:00"));
    assertThat(toSecond.path("start").asText()).isEqualTo(tuesday.at("12:00"));
    assertThat(toSecond.path("chair")).isNotEqualTo(toFirst.path("chair"));
    list.accept(toFirst).expect(200);
    list.accept(toSecond).expect(200);
  }

  @Test
  void offers_one_patient_who_waits_twice_no_two_times_without_rest_between() {
    String first = waits(2);
    Map<String, Object> again = WaitListApi.mood(2);
    again.put("patient", list.entry(first).path("patient").asText());
    String second = waits(again, Map.of());
    free(tuesday.at("12:00"));

    free(tuesday.plusDays(1).at("12:00"));
    assertThat(list.offer(second).path("start").isMissingNode()).isTrue();

    free(tuesday.plusDays(2).at("12:00"));
    assertThat(list.offer(second).path("start").asText())
        .isEqualTo(tuesday.plusDays(2).at("12:00"));
  }

  @Test
  void offers_no_time_that_the_rest_of_the_patient_forbids() {
    Map<String, Object> visit =
        BookingApi.mood(ClinicDay.chair(1), tuesday.plusDays(1).at("08:00"));
    desk.book(visit);
    Map<String, Object> wait = WaitListApi.mood(2);
    wait.put("patient", visit.get("patient"));
    String resting = waits(wait, Map.of());
    String fits = waits(2);

    free(tuesday.at("12:00"));

    assertThat(list.offer(resting).path("start").isMissingNode()).isTrue();
    assertThat(list.offer(fits).path("start").asText()).isEqualTo(tuesday.at("12:00"));
  }

  @Test
  void closes_a_freed_time_in_which_nothing_can_start_any_more() {
    waits(WaitListApi.mood(2), Map.of("weekdays", List.of("FRIDAY")));
    free(tuesday.at("12:00"));
    ClockApi.set(tuesday.at("13:40"));
    TimerApi.roundOfOffers();
    assertThat(BookedClaims.openFreedTimes(tuesday)).hasSize(1);

    ClockApi.set(tuesday.at("13:50"));
    TimerApi.roundOfOffers();

    assertThat(BookedClaims.openFreedTimes(tuesday)).isEmpty();
  }

  @Test
  void books_once_however_often_an_offer_is_accepted() {
    String entry = waits(2);
    free(tuesday.at("12:00"));
    JsonNode offer = list.offer(entry);

    List<Answer> answers = Concurrently.twice(() -> list.accept(offer));
    String booked = list.accept(offer).expect(200).json().path("id").asText();

    assertThat(answers)
        .allSatisfy(
            answer -> assertThat(answer.expect(200).json().path("id").asText()).isEqualTo(booked));
    assertThat(BookedClaims.visitsOf(desk.get(booked).path("patient").asText())).isEqualTo(1);
  }

  @Test
  void refuses_to_accept_what_somebody_else_has_booked_meanwhile_and_offers_it_no_more() {
    String entry = waits(2);
    free(tuesday.at("12:00"));
    JsonNode offer = list.offer(entry);
    desk.book(BookingApi.mood(offer.path("chair").asText(), tuesday.at("12:00")));

    list.accept(offer).expectProblem(409, "chair-taken");
    desk.cancel(desk.book(BookingApi.mood(ClinicDay.chair(1), tuesday.at("07:00"))));

    assertThat(list.offer(entry).path("id")).isNotEqualTo(offer.path("id"));
  }

  @Test
  void adds_once_however_often_the_request_comes_and_refuses_nonsense() {
    Map<String, Object> wait = WaitListApi.mood(2);
    String key = UUID.randomUUID().toString();

    List<Answer> answers = Concurrently.twice(() -> list.addOnce(key, wait).expect(201));

    assertThat(answers.get(0).json()).isEqualTo(answers.get(1).json());
    waiting.add(answers.get(0).json().path("id").asText());
    list.tryAdd(BookingApi.with(wait, "noticeHours", 400)).expectProblem(400, "invalid-request");
    list.tryAdd(BookingApi.with(wait, "patient", UUID.randomUUID().toString()))
        .expectProblem(404, "not-found");
  }

  @Test
  void lets_only_the_manager_say_how_long_offers_stand() {
    JsonNode before = list.all();
    int hours = before.path("offerHours").asInt();
    WaitListApi manager = WaitListApi.as(Client.manager());

    list.changeTerms(6, before.path("version").asInt()).expectProblem(403, "forbidden");
    manager.changeTerms(6, before.path("version").asInt()).expect(204);

    assertThat(list.all().path("offerHours").asInt()).isEqualTo(6);
    manager.changeTerms(hours, before.path("version").asInt()).expectProblem(412, "stale");
    manager.changeTerms(hours, list.all().path("version").asInt()).expect(204);
  }

  @Test
  void shows_who_waits_on_a_page_and_in_the_drawer() {
    waits(2);
    free(tuesday.at("12:00"));

    assertThat(list.page().expect(200).body()).contains("2 h notice", "Book 12:00", "Declined");
    assertThat(list.drawer(tuesday).expect(200).body()).contains("Whole list", "Book 12:00");
  }

  private String waits(int noticeHours) {
    return waits(WaitListApi.mood(noticeHours), Map.of());
  }

  private String waits(Map<String, Object> wait, Map<String, Object> wishes) {
    wait.putAll(wishes);
    String id = list.add(wait);
    waiting.add(id);
    return id;
  }

  /** A visit in chair 0 is booked and cancelled. */
  private void free(String start) {
    desk.cancel(desk.book(BookingApi.mood(ClinicDay.chair(0), start)));
  }
}
