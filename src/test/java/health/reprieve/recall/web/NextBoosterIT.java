package health.reprieve.recall.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.ConditionsApi;
import health.reprieve.testing.RecallApi;
import health.reprieve.testing.RecallScene;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.VisitsApi;
import health.reprieve.testing.WaitListApi;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * When a next infusion is suggested, at which times, and to whom it is told why. Relief after the
 * earlier course was lost between days 20 and 22; the last one ended 14 days ago; the lead is 3
 * days: so Thursday to Saturday of this week, of which Saturday is closed.
 */
class NextBoosterIT extends ReprieveIT {

  /**
   * A condition of which no other class before this one has relief that ends, and here too few
   * patients: no curve of it yet.
   */
  private static final String ALONE = "FIBROMYALGIA";

  private final RecallApi clinician = RecallApi.as(Client.clinician());
  private final RecallApi desk = RecallApi.as(Client.frontDesk());
  private final ClinicDay monday = ClinicDay.freshWeeks(6).plusDays(14);
  private final Instant ended = monday.instant("10:00").minus(Duration.ofDays(14));

  @BeforeEach
  void come_on_monday_morning() {
    ClinicDay.chair(2);
    ClockApi.set(monday.at("06:00"));
  }

  @AfterEach
  void put_the_clock_back() {
    ClockApi.reset();
  }

  @Test
  void suggests_three_times_on_the_days_before_relief_is_likely_to_end() {
    RecallScene patient = RecallScene.of(ALONE).withOwnLoss(ended);

    JsonNode booster = clinician.booster(patient.id());

    assertThat(booster.path("earliest").asText()).isEqualTo(day(6));
    assertThat(booster.path("latest").asText()).isEqualTo(day(8));
    assertThat(booster.path("suggestedFrom").asText()).isEqualTo(day(3));
    assertThat(booster.path("suggestedTo").asText()).isEqualTo(day(5));
    assertThat(days(booster)).containsExactly(day(3), day(3), day(4));
    assertThat(booster.path("slots").findValuesAsText("inside")).containsOnly("true");
    assertThat(booster.path("data").path("state").asText()).isEqualTo("LIKELY");
    assertThat(booster.path("data").path("ownWeight").asDouble()).isEqualTo(1);
    assertThat(booster.path("data").path("ownLosses").path(0).path("afterDays").asDouble())
        .isEqualTo(20);
    assertThat(AuditTable.of(patient.id())).contains("Dr Vale-Sample CLINICIAN SAW next booster");
  }

  @Test
  void a_last_answer_out_of_relief_asks_for_the_next_days_and_says_that_it_is_not_confirmed() {
    RecallScene patient = RecallScene.of("OTHER").withOwnLoss(ended);
    patient.home(ended, 9, 2).home(ended, 10, 8).stored();

    JsonNode booster = clinician.booster(patient.id());

    assertThat(booster.path("data").path("state").asText()).isEqualTo("UNCONFIRMED");
    assertThat(booster.path("earliest").asText()).isEqualTo(day(-5));
    assertThat(booster.path("latest").asText()).isEqualTo(day(8));
    assertThat(booster.path("suggestedFrom").asText()).isEqualTo(day(0));
    assertThat(days(booster).get(0)).isEqualTo(day(1));
    assertThat(clinician.boosterPart(patient.id()))
        .contains("The last answer is out of relief, not confirmed yet.")
        .contains("if it still holds, it is likely to end by");
    assertThat(desk.boosterPart(patient.id()))
        .contains("Relief may have ended since")
        .doesNotContain("out of relief");
  }

  @Test
  void an_overdue_one_is_offered_on_three_days_and_no_sooner_than_in_a_day() {
    RecallScene patient = RecallScene.of("OTHER").infused(ended).home(ended, 1, 2);
    patient.home(ended, 9, 2).home(ended, 10, 8).home(ended, 11, 8).stored();

    assertThat(days(desk.booster(patient.id()))).containsExactly(day(1), day(2), day(3));
    assertThat(clinician.boosterPart(patient.id())).contains("Relief ended between", "Free next");
    assertThat(desk.boosterPart(patient.id())).contains("Relief ended between");
    assertThat(desk.page("/worklist/relief-ending").expect(200).body())
        .contains("Relief ended between")
        .contains(" · " + ConditionsApi.as(Client.clinician()).one("OTHER").path("name").asText());
  }

  @Test
  void who_waits_is_offered_times_by_the_notice_that_they_need() {
    RecallScene patient = RecallScene.of("OTHER").infused(ended).home(ended, 1, 2);
    patient.home(ended, 9, 2).home(ended, 10, 8).home(ended, 11, 8).stored();
    Map<String, Object> wait = WaitListApi.mood(2);
    wait.put("patient", patient.id().toString());
    String entry = WaitListApi.frontDesk().add(wait);
    try {
      JsonNode slots = desk.booster(patient.id()).path("slots");

      assertThat(Instant.parse(slots.path(0).path("start").asText()))
          .isBetween(monday.instant("08:00"), monday.instant("18:00"));
    } finally {
      WaitListApi.frontDesk().remove(entry).expect(204);
    }
  }

  @Test
  void a_forecast_whose_days_are_over_says_so_on_every_page() {
    RecallScene patient = RecallScene.of(ALONE).withOwnLoss(ended);
    ClockApi.set(monday.plusDays(10).at("06:00"));

    for (String page :
        List.of(
            clinician.boosterPart(patient.id()),
            desk.boosterPart(patient.id()),
            desk.page("/worklist/relief-ending").expect(200).body())) {
      assertThat(page).contains("Relief was likely to end between");
    }
  }

  /** Own answers tell: lost between days 20 and 22 once, held 30 days once, so 20 to 30. */
  @Test
  void a_course_that_held_until_the_next_infusion_is_told_and_counts() {
    RecallScene patient = RecallScene.of(ALONE);
    heldUntilNext(patient, ended.minus(Duration.ofDays(100)), 30);
    patient.withOwnLoss(ended);

    JsonNode booster = clinician.booster(patient.id());

    assertThat(booster.path("earliest").asText()).isEqualTo(day(6));
    assertThat(booster.path("latest").asText()).isEqualTo(day(16));
    assertThat(booster.path("data").path("ownLosses")).hasSize(1);
    assertThat(booster.path("data").path("ownHeld").path(0).asDouble()).isEqualTo(30);
    assertThat(booster.path("data").path("ownCounted").asInt()).isEqualTo(2);
    assertThat(clinician.boosterPart(patient.id()))
        .contains("20–22 days", "one more course held", "30 days or longer");
  }

  @Test
  void one_early_loss_does_not_outweigh_three_courses_that_held() {
    RecallScene patient = RecallScene.of(ALONE);
    Instant lost = ended.minus(Duration.ofDays(150));
    patient.infused(lost).home(lost, 1, 2).home(lost, 7, 2).home(lost, 9, 8).home(lost, 11, 8);
    for (int before : new int[] {120, 90, 60}) {
      heldUntilNext(patient, ended.minus(Duration.ofDays(before)), 27);
    }
    patient.infused(ended).home(ended, 1, 2).stored();

    JsonNode booster = clinician.booster(patient.id());

    assertThat(booster.path("data").path("state").asText()).isEqualTo("UNTOLD");
    assertThat(booster.path("data").path("ownHeld")).hasSize(3);
    assertThat(clinician.boosterPart(patient.id()))
        .contains("too few losses", "7–9 days", "3 more courses held", "27 days or longer");
  }

  private static void heldUntilNext(RecallScene patient, Instant zero, int days) {
    patient.infused(zero).home(zero, 1, 2).home(zero, days, 2);
  }

  @Test
  void tells_the_front_desk_days_and_times_and_nothing_of_what_they_come_from() {
    RecallScene patient = RecallScene.of("OTHER").withOwnLoss(ended);

    JsonNode booster = desk.booster(patient.id());
    assertThat(booster.path("suggestedFrom").asText()).isEqualTo(day(3));
    assertThat(booster.path("slots")).hasSize(3);
    assertThat(booster.path("data").isMissingNode() || booster.path("data").isNull()).isTrue();

    assertThat(clinician.boosterPart(patient.id())).contains("Relief ended after", "20–22 days");
    assertThat(desk.boosterPart(patient.id()))
        .contains("likely to end between", "Lead 3 days")
        .doesNotContain("20–22 days", "day 14");
    assertThat(RecallApi.as(Client.manager()).booster(patient.id()).path("data").isObject())
        .isFalse();
  }

  @Test
  void books_what_was_suggested_like_any_visit_and_then_suggests_no_more() {
    RecallScene patient = RecallScene.of("OTHER").withOwnLoss(ended);
    JsonNode booster = desk.booster(patient.id());
    JsonNode slot = booster.path("slots").path(0);
    String link =
        "/board?day=%s&book=1&patient=%s&course=&reportGroup=OTHER&protocol=%s&chair=%s&at=%s"
            .formatted(
                day(3),
                patient.id(),
                VisitsApi.protocol(),
                slot.path("chair").asText(),
                slot.path("start").asText());
    assertThat(desk.boosterPart(patient.id()).replace("&amp;", "&")).contains(link);
    assertThat(desk.page(link).expect(200).body())
        .contains(
            "<option value=\"OTHER\" selected>",
            "<option value=\"" + VisitsApi.protocol() + "\" selected>",
            "<option value=\"" + slot.path("chair").asText() + "\" selected>",
            "<option value=\"" + slot.path("start").asText() + "\" selected>");

    BookingApi.frontDesk().book(order(patient, slot));

    JsonNode after = desk.boosters(patient.id());
    assertThat(after.path("booked").asText()).isEqualTo(slot.path("start").asText());
    assertThat(after.path("boosters").path(0).path("slots")).isEmpty();
    assertThat(desk.boosterPart(patient.id())).contains("Booked for");
  }

  private static Map<String, Object> order(RecallScene patient, JsonNode slot) {
    Map<String, Object> order = new LinkedHashMap<>();
    order.put("patient", patient.id().toString());
    order.put("reportGroup", "OTHER");
    order.put("protocol", VisitsApi.protocol().toString());
    order.put("chair", slot.path("chair").asText());
    order.put("start", slot.path("start").asText());
    return order;
  }

  @Test
  void keeps_to_the_wishes_that_the_patient_named_for_the_wait_list() {
    RecallScene patient = RecallScene.of("OTHER").withOwnLoss(ended);
    Map<String, Object> wait = WaitListApi.mood(2);
    wait.put("patient", patient.id().toString());
    wait.put("weekdays", List.of("FRIDAY"));
    String entry = WaitListApi.frontDesk().add(wait);

    assertThat(days(desk.booster(patient.id()))).containsExactly(day(4), day(4), day(4));
    WaitListApi.frontDesk().remove(entry).expect(204);
  }

  @Test
  void suggests_nothing_where_neither_the_patient_nor_the_condition_tells() {
    RecallScene patient = RecallScene.of("CANCER").infused(ended).home(ended, 1, 2).stored();

    JsonNode booster = clinician.booster(patient.id());
    assertThat(booster.path("data").path("state").asText()).isEqualTo("UNTOLD");
    assertThat(booster.path("slots")).isEmpty();
    assertThat(desk.boosterPart(patient.id()))
        .contains("Nothing to suggest")
        .doesNotContain("Relief was seen");
  }

  @Test
  void takes_the_lead_that_clinicians_set() {
    RecallScene patient = RecallScene.of("OTHER").withOwnLoss(ended);
    int version = clinician.terms().path("version").asInt();
    desk.changeTerms(version, 5, null).expectProblem(403, "forbidden");
    RecallApi.as(Client.manager()).changeTerms(version, 5, null).expectProblem(403, "forbidden");
    clinician.changeTerms(version, 61, null).expectProblem(400, "invalid-request");
    clinician.changeTerms(version, 3, null).expectProblem(422, "recall-terms-unchanged");
    try {
      clinician.changeTerms(version, 5, null).expect(201);
      clinician.changeTerms(version, 5, null).expect(201);
      clinician.changeTerms(version, 7, null).expectProblem(412, "stale");
      assertThat(clinician.terms().path("version").asInt()).isEqualTo(version + 1);
      assertThat(clinician.terms().path("approvedBy").asText()).isEqualTo("Dr Vale-Sample");
      assertThat(desk.booster(patient.id()).path("suggestedFrom").asText()).isEqualTo(day(1));
    } finally {
      clinician.changeTerms(version + 1, 3, null).expect(201);
    }
  }

  @Test
  void answers_a_repeated_change_of_the_terms_though_others_are_in_force_by_then() {
    int version = clinician.terms().path("version").asInt();
    String key = UUID.randomUUID().toString();
    JsonNode first = clinician.changeLeadOnce(key, version, 6).expect(201).json();
    clinician.changeTerms(version + 1, 3, null).expect(201);

    assertThat(clinician.changeLeadOnce(key, version, 6).expect(201).json()).isEqualTo(first);

    clinician.changeLeadOnce(key, version, 9).expectProblem(422, "key-reused");
    assertThat(clinician.terms().path("version").asInt()).isEqualTo(version + 2);
  }

  private String day(int days) {
    return monday.plusDays(days).date().toString();
  }

  private static List<String> days(JsonNode booster) {
    return booster.path("slots").findValuesAsText("start").stream()
        .map(start -> start.substring(0, 10))
        .toList();
  }
}
