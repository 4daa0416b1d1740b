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
import health.reprieve.testing.OverridesApi;
import health.reprieve.testing.ProtocolsApi;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.SetupApi;
import health.reprieve.testing.Unique;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Each reason of a refusal names the nearest place that would do away with it. */
class ConflictFixesIT extends ReprieveIT {

  private final BookingApi desk = BookingApi.frontDesk();
  private final SetupApi manager = SetupApi.manager();

  @AfterEach
  void lets_any_number_start_at_once_again() {
    if (manager.site().hasNonNull("startsPerQuarter")) {
      manager.changeSite(Map.of("startsPerQuarter", "")).expect(200);
    }
    assertThat(BookedClaims.strayClaims()).isEmpty();
    assertThat(BookedClaims.wrongLoad()).isEmpty();
  }

  @Test
  void offers_another_chair_where_the_chair_is_taken_or_out_of_service() {
    ClinicDay day = ClinicDay.fresh();
    String taken = ClinicDay.newChair("Chair " + Unique.name());
    desk.book(BookingApi.mood(taken, day.at("10:00")));
    String out = ClinicDay.newChair("Chair " + Unique.name());
    manager
        .addOutage(
            out,
            Map.of(
                "firstDay", day.date().toString(),
                "lastDay", day.date().plusDays(20).toString(),
                "reason", "Pump at service"))
        .expect(201);

    assertFix(refusal(taken, day.at("10:00"), 409, "chair-taken"), day.at("10:00"));
    JsonNode fix = assertFix(refusal(out, day.at("10:00"), 422, "chair-closed"), day.at("10:00"));
    assertThat(fix.path("chair").asText()).isNotEqualTo(out);
    assertThat(fix.path("words").asText()).isEqualTo("10:00, " + fix.path("chairName").asText());
  }

  @Test
  void offers_the_next_time_with_enough_nurses() {
    ClinicDay day = ClinicDay.fresh();
    for (int chair = 0; chair < ClinicFixture.NURSES; chair++) {
      desk.book(BookingApi.mood(ClinicDay.chair(chair), day.at("10:00")));
    }

    assertFix(refusal(ClinicDay.chair(4), day.at("10:00"), 409, "nurse-load"), day.at("10:45"));
  }

  @Test
  void offers_a_time_at_which_the_patient_is_not_elsewhere() {
    ClinicDay day = ClinicDay.fresh();
    String once = protocol(1);
    Map<String, Object> order = BookingApi.mood(ClinicDay.chair(0), day.at("08:00"));
    desk.book(BookingApi.with(order, "protocol", once));
    Map<String, Object> again =
        BookingApi.with(BookingApi.with(order, "protocol", once), "chair", ClinicDay.chair(1));

    assertFix(
        desk.bookRefused(BookingApi.with(again, "start", day.at("09:00")), 409, "patient-elsewhere")
            .json(),
        ClinicDay.at(day.date().plusDays(1), "07:00"));
  }

  @Test
  void offers_the_next_day_where_no_clinician_is_on_site_or_the_clinic_is_closed() {
    ClinicDay day = ClinicDay.fresh();
    String next = ClinicDay.at(day.date().plusDays(1), "07:00");
    List<String> absences = day.sendCliniciansAway();

    assertFix(refusal(ClinicDay.chair(0), day.at("10:00"), 422, "no-clinician"), next);
    manager.closeDay(day.date().toString(), "Staff training").expect(201);
    assertFix(refusal(ClinicDay.chair(0), day.at("10:00"), 422, "closed-day"), next);

    absences.forEach(absence -> manager.removeAbsence(absence).expect(204));
    manager.openDay(day.date().toString()).expect(204);
  }

  @Test
  void offers_an_earlier_time_where_the_clinic_closes() {
    ClinicDay day = ClinicDay.fresh();

    assertFix(refusal(ClinicDay.chair(0), day.at("16:15"), 422, "after-closing"), day.at("16:00"));
    assertFix(refusal(ClinicDay.chair(0), day.at("06:00"), 422, "outside-hours"), day.at("07:00"));
  }

  @Test
  void offers_the_first_day_after_a_rest_of_weeks() {
    ClinicDay day = ClinicDay.freshWeeks(6);
    Map<String, Object> order =
        BookingApi.with(
            BookingApi.mood(ClinicDay.chair(0), day.at("10:00")), "protocol", protocol(28));
    desk.book(order);

    JsonNode refused =
        desk.bookRefused(
                BookingApi.with(order, "start", ClinicDay.at(day.date().plusDays(1), "10:00")),
                422,
                "rest-too-short")
            .json();

    assertFix(refused, ClinicDay.at(day.date().plusDays(28), "07:00"));
  }

  @Test
  void offers_the_day_before_where_the_rest_up_to_the_next_infusion_is_too_short() {
    ClinicDay day = ClinicDay.freshWeeks(2);
    Map<String, Object> order =
        BookingApi.mood(ClinicDay.chair(0), ClinicDay.at(day.date().plusDays(4), "08:00"));
    desk.book(order);

    JsonNode refused =
        desk.bookRefused(
                BookingApi.with(order, "start", ClinicDay.at(day.date().plusDays(3), "16:00")),
                422,
                "rest-too-short")
            .json();

    assertFix(refused, ClinicDay.at(day.date().plusDays(2), "16:00"));
  }

  @Test
  void lets_no_more_visits_start_at_once_than_may_however_many_desks_book() {
    ClinicDay day = ClinicDay.fresh();
    manager.changeSite(Map.of("startsPerQuarter", 2)).expect(200);
    ConcurrentLinkedQueue<Map<String, Object>> orders = new ConcurrentLinkedQueue<>();
    for (int chair = 0; chair < 6; chair++) {
      orders.add(BookingApi.mood(ClinicDay.chair(chair), day.at("10:00")));
    }

    List<Answer> answers = Concurrently.times(6, () -> desk.tryBook(orders.remove()));

    assertThat(answers).filteredOn(answer -> answer.status() == 201).hasSize(2);
    answers.stream()
        .filter(answer -> answer.status() != 201)
        .forEach(
            answer -> assertFix(answer.expectProblem(409, "starts-full").json(), day.at("09:45")));
  }

  @Test
  void setting_another_rule_aside_does_not_pass_by_the_limit_of_starts_in_a_race() {
    ClinicDay day = ClinicDay.fresh();
    manager.changeSite(Map.of("startsPerQuarter", 1)).expect(200);
    BookingApi clinician = BookingApi.as(Client.clinician());
    ConcurrentLinkedQueue<Map<String, Object>> orders = new ConcurrentLinkedQueue<>();
    for (int chair = 0; chair < ClinicFixture.NURSES; chair++) {
      Map<String, Object> order = BookingApi.mood(ClinicDay.chair(chair), day.at("16:30"));
      orders.add(BookingApi.with(order, "override", "Patient from abroad"));
    }

    Concurrently.times(orders.size(), () -> clinician.book(orders.remove()));

    assertThat(OverridesApi.as(Client.manager()).of(day).findValues("codes"))
        .hasSize(ClinicFixture.NURSES)
        .filteredOn(codes -> codes.toString().contains("starts-full"))
        .hasSize(ClinicFixture.NURSES - 1);
  }

  private JsonNode refusal(String chair, String start, int status, String code) {
    return desk.bookRefused(BookingApi.mood(chair, start), status, code).json();
  }

  /** Every conflict has a fix, and the first one's starts then. */
  private static JsonNode assertFix(JsonNode refused, String start) {
    assertThat(refused.path("conflicts"))
        .isNotEmpty()
        .allSatisfy(
            conflict -> assertThat(conflict.path("fix").path("words").asText()).isNotBlank());
    JsonNode fix = refused.path("conflicts").path(0).path("fix");
    assertThat(fix.path("start").asText()).isEqualTo(start);
    return fix;
  }

  private static String protocol(int restDays) {
    return ProtocolsApi.as(Client.clinician())
        .add("Rest " + Unique.name(), Map.of("gapMinDays", restDays, "gapMaxDays", restDays + 7))
        .expect(201)
        .json()
        .path("id")
        .asText();
  }
}
