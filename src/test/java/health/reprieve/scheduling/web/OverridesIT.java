package health.reprieve.scheduling.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.Answer;
import health.reprieve.testing.BookedClaims;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClinicFixture;
import health.reprieve.testing.Concurrently;
import health.reprieve.testing.FilledQuarter;
import health.reprieve.testing.OverridesApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.StoredWeek;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Setting booking rules aside with a reason. */
class OverridesIT extends ReprieveIT {

  private static final int THREADS = 6;
  private static final int WHOLE_NURSE = 12;

  private final BookingApi desk = BookingApi.frontDesk();
  private final BookingApi clinician = BookingApi.as(Client.clinician());
  private final OverridesApi overrides = OverridesApi.as(Client.frontDesk());

  @AfterEach
  void books_agree() {
    assertThat(BookedClaims.strayClaims()).isEmpty();
    assertThat(BookedClaims.wrongLoad()).isEmpty();
  }

  @Test
  void exceeds_the_nurse_load_by_what_it_needs_and_is_listed_with_its_reason() {
    ClinicDay day = ClinicDay.fresh();
    fill(day);
    Map<String, Object> order = anyway(BookingApi.mood(ClinicDay.chair(3), day.at("10:00")));

    JsonNode booked = clinician.book(order);

    assertThat(BookedClaims.overridden(day)).isEqualTo(12);
    JsonNode listed = overrides.of(day);
    assertThat(listed.findValuesAsText("appointment")).containsExactly(booked.path("id").asText());
    assertThat(listed.path(0).path("reason").asText()).isEqualTo("Patient from abroad");
    assertThat(listed.path(0).path("by").asText()).isEqualTo("Dr Vale-Sample");
    assertThat(listed.path(0).path("codes").path(0).asText()).isEqualTo("nurse-load");
    assertThat(overrides.page(day))
        .contains("Patient from abroad")
        .contains("Nurse load 4 of 3 at 10:30.");
    assertThat(BookedClaims.audited("booking rules set aside", booked.path("id").asText())).isOne();
    clinician.cancel(booked);
    assertThat(BookedClaims.overridden(day)).as("what is not needed ends").isZero();
  }

  @Test
  void exceeds_hours_and_rest() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("16:30"));

    JsonNode first = clinician.book(anyway(order));
    JsonNode second =
        clinician.book(
            anyway(BookingApi.with(order, "start", ClinicDay.at(day.date().plusDays(1), "08:00"))));

    assertThat(overrides.codes(day, first)).containsExactly("after-closing");
    assertThat(overrides.codes(day, second)).containsExactly("rest-too-short");
  }

  @Test
  void moves_with_an_override() {
    ClinicDay day = ClinicDay.fresh();
    JsonNode booked = desk.book(BookingApi.mood(ClinicDay.chair(3), day.at("14:00")));
    fill(day);

    desk.tryMove(booked, ClinicDay.chair(3), day.at("10:00")).expectProblem(409, "nurse-load");
    clinician
        .tryMoveAnyway(booked, ClinicDay.chair(3), day.at("10:00"), "Transport comes early")
        .expect(200);

    assertThat(overrides.codes(day, booked)).containsExactly("nurse-load");
  }

  @Test
  void never_puts_two_patients_into_one_chair_or_one_patient_into_two() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> first = BookingApi.mood(ClinicDay.chair(0), day.at("10:00"));
    clinician.book(first);

    clinician.bookRefused(
        anyway(BookingApi.mood(ClinicDay.chair(0), day.at("11:00"))), 409, "chair-taken");
    clinician.bookRefused(
        anyway(BookingApi.with(first, "chair", ClinicDay.chair(1))), 409, "patient-elsewhere");
    assertThat(overrides.of(day)).isEmpty();
  }

  @Test
  void setting_another_rule_aside_does_not_pass_by_the_nurses_in_a_race() {
    ClinicDay day = ClinicDay.fresh();
    ConcurrentLinkedQueue<Map<String, Object>> orders = new ConcurrentLinkedQueue<>();
    for (int chair = 0; chair < 2 * ClinicFixture.NURSES; chair++) {
      Map<String, Object> order = anyway(BookingApi.mood(ClinicDay.chair(chair), day.at("10:00")));
      orders.add(
          BookingApi.with(BookingApi.with(order, "escortFrom", "15:00"), "escortTo", "16:00"));
    }

    Concurrently.times(orders.size(), () -> clinician.book(orders.remove()));

    assertThat(StoredWeek.of(day).unexplainedLoad()).isEmpty();
    assertThat(overrides.of(day).findValuesAsText("reason")).hasSize(2 * ClinicFixture.NURSES);
  }

  @Test
  void setting_the_hours_aside_says_so_where_the_nurses_within_them_went_at_the_same_instant()
      throws SQLException, InterruptedException {
    ClinicDay day = ClinicDay.fresh();
    desk.book(BookingApi.mood(ClinicDay.chair(0), day.at("07:00")));
    Map<String, Object> late = anyway(BookingApi.mood(ClinicDay.chair(1), day.at("16:30")));
    CompletableFuture<JsonNode> booking;
    try (FilledQuarter filled =
        FilledQuarter.of(day.instant("17:00"), ClinicFixture.NURSES * WHOLE_NURSE)) {
      booking = CompletableFuture.supplyAsync(() -> clinician.book(late));
      filled.tellWhoWaits();
      booking.join();
    }

    assertThat(overrides.codes(day, booking.join()))
        .containsExactlyInAnyOrder("nurse-load", "after-closing");
  }

  @Test
  void lets_one_of_many_overrides_at_once_have_the_chair() {
    ClinicDay day = ClinicDay.fresh();
    ConcurrentLinkedQueue<Map<String, Object>> orders = new ConcurrentLinkedQueue<>();
    for (int i = 0; i < THREADS; i++) {
      orders.add(anyway(BookingApi.mood(ClinicDay.chair(0), day.at("16:30"))));
    }

    List<Answer> answers = Concurrently.times(THREADS, () -> clinician.tryBook(orders.remove()));

    assertOneOf(answers, "chair-taken");
  }

  @Test
  void lets_one_patient_be_in_one_place_however_many_override_at_once() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> order = anyway(BookingApi.mood(ClinicDay.chair(0), day.at("16:30")));
    AtomicInteger chairs = new AtomicInteger();

    List<Answer> answers =
        Concurrently.times(
            THREADS,
            () ->
                clinician.tryBook(
                    BookingApi.with(order, "chair", ClinicDay.chair(chairs.getAndIncrement()))));

    assertOneOf(answers, "patient-elsewhere");
  }

  private static void assertOneOf(List<Answer> answers, String refused) {
    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(1);
    answers.stream()
        .filter(answer -> answer.status() != 201)
        .forEach(answer -> answer.expectProblem(409, refused));
  }

  @Test
  void is_for_clinicians_and_managers_only() {
    ClinicDay day = ClinicDay.fresh();
    Map<String, Object> early = anyway(BookingApi.mood(ClinicDay.chair(0), day.at("06:00")));

    desk.bookRefused(early, 403, "override-forbidden");
    BookingApi.as(Client.nurse()).bookRefused(early, 403, "override-forbidden");
    BookingApi.as(Client.manager()).book(early);
  }

  @Test
  void records_nothing_where_nothing_was_in_the_way() {
    ClinicDay day = ClinicDay.fresh();

    clinician.book(anyway(BookingApi.mood(ClinicDay.chair(0), day.at("10:00"))));

    assertThat(overrides.of(day)).isEmpty();
  }

  private static Map<String, Object> anyway(Map<String, Object> order) {
    return BookingApi.with(order, "override", "Patient from abroad");
  }

  private void fill(ClinicDay day) {
    for (int chair = 0; chair < ClinicFixture.NURSES; chair++) {
      desk.book(BookingApi.mood(ClinicDay.chair(chair), day.at("10:00")));
    }
  }
}
