package health.reprieve.outcomes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.DiaryLink;
import health.reprieve.testing.DiaryPatient;
import health.reprieve.testing.DiaryPlansApi;
import health.reprieve.testing.Post;
import health.reprieve.testing.Post.Mail;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A patient keeps the diary by the link of the letter, without signing in. */
class DiaryLinkIT extends ReprieveIT {

  private final ScoresApi scores = ScoresApi.as(Client.nurse());
  private DiaryPatient who;
  private UUID patient;
  private String address;

  @BeforeEach
  void register() {
    who = DiaryPatient.registered();
    patient = who.id();
    address = who.address();
  }

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void asks_on_the_evening_after_the_infusion_and_keeps_the_answer_as_the_patients() {
    infusion("CRPS");
    assertThat(due()).isEqualTo(evening(1));
    DiaryLink link = asked(1);

    assertThat(link.open()).contains("How was your pain in the last 24 hours, on average?");
    assertThat(link.tap("pain", 3)).contains("How did you sleep").contains("Your pain: 3");
    assertThat(link.tap("sleep", 8)).contains("doses of extra pain medicine");
    assertThat(link.tap("rescue", 0)).contains("Thank you, it is saved.").contains("18:00");

    JsonNode score = only(scores.of(patient));
    assertThat(score.path("score").asInt()).isEqualTo(3);
    assertThat(score.path("item").asText()).isEqualTo("AVERAGE_24H");
    assertThat(score.path("moment").asText()).isEqualTo("HOME");
    assertThat(score.path("source").asText()).isEqualTo("PATIENT");
    assertThat(score.path("recordedBy").asText()).isEqualTo("the patient");
    assertThat(score.path("reportGroup").asText()).isEqualTo("CRPS");
    assertThat(due()).isEqualTo(evening(2));
    assertThat(AuditTable.of(patient)).contains("patient by link PATIENT CREATED score");
  }

  @Test
  void an_answer_can_be_changed_on_the_day_and_what_stood_before_is_kept() {
    infusion("CRPS");
    DiaryLink link = asked(1);
    link.tap("pain", 3);

    link.tap("pain", 5);
    link.tap("pain", 5);

    JsonNode score = only(scores.of(patient));
    assertThat(score.path("score").asInt()).isEqualTo(5);
    assertThat(score.path("corrections")).hasSize(1);
    assertThat(score.path("corrections").path(0).path("oldScore").asInt()).isEqualTo(3);
    assertThat(score.path("corrections").path(0).path("correctedBy").asText())
        .isEqualTo("the patient");
  }

  @Test
  void an_old_link_of_a_day_that_is_not_finished_offers_a_fresh_one() {
    infusion("CRPS");
    DiaryLink old = asked(1);
    DiaryLink link = asked(5);
    link.tap("pain", 3);

    assertThat(old.open()).contains("Shall we send you a fresh one?");
    link.skip("rescue");
    assertThat(old.open()).contains("Nothing more to do.");
  }

  @Test
  void an_answer_that_was_set_aside_can_be_given_again_on_the_day() {
    infusion("CRPS");
    DiaryLink link = asked(1);
    link.tap("pain", 9);
    link.tap("sleep", 2);
    link.skip("rescue");

    scores.setAside(only(scores.of(patient)), "not the patient's");

    assertThat(link.open()).contains("How was your pain").doesNotContain("already answered");
    link.tap("pain", 3);
    JsonNode both = scores.of(patient);
    assertThat(both.findValuesAsText("score")).containsExactly("9", "3");
    assertThat(both.path(1).hasNonNull("setAsideAt")).isFalse();
    assertThat(both.path(1).path("corrections")).isEmpty();
  }

  @Test
  void looking_keeps_no_answer() {
    infusion("CRPS");
    DiaryLink link = asked(1);

    link.open();
    link.screen("sleep");
    link.screen("stop");

    assertThat(scores.of(patient)).isEmpty();
    assertThat(link.open()).contains("How was your pain");
  }

  @Test
  void anything_but_a_whole_number_from_0_to_10_is_refused() {
    infusion("CRPS");
    DiaryLink link = asked(1);

    for (String wrong : List.of("11", "-1", "7.5", "seven", "")) {
      assertThat(link.tapRefused("pain", wrong, 400)).contains("How was your pain");
    }

    assertThat(scores.of(patient)).isEmpty();
  }

  @Test
  void a_visit_that_nobody_ended_refuses_answers_of_its_day_only_and_says_what_to_do() {
    UUID course = who.infusion("CRPS");
    VisitsApi.as(Client.nurse()).arrived(course, evening(1).minus(Duration.ofHours(6)));

    assertThat(asked(1).tapRefused("pain", 3, 422))
        .contains("by our records you are at the clinic today", "please call us")
        .doesNotContain("By the record the patient")
        .contains("How was your pain");
    assertThat(scores.of(patient)).isEmpty();

    assertThat(asked(2).tap("pain", 3)).contains("How did you sleep");
    assertThat(only(scores.of(patient)).path("score").asInt()).isEqualTo(3);
  }

  @Test
  void worse_than_last_time_is_asked_daily_for_a_while() {
    infusion("CRPS");
    asked(3).tap("pain", 2);
    assertThat(due()).isEqualTo(evening(5));
    DiaryLink link = asked(5);

    assertThat(link.tap("pain", 3)).contains("Compared with last time");
    link.tap("compared", "WORSE");

    assertThat(due()).isEqualTo(evening(6));
  }

  @Test
  void an_old_link_keeps_nothing_and_offers_a_fresh_one() {
    infusion("CRPS");
    DiaryLink old = asked(1);
    at(evening(5));

    assertThat(old.open()).contains("This link is from").doesNotContain("expired");
    assertThat(old.tapRefused("pain", 4, 409)).contains("fresh link");
    assertThat(scores.of(patient)).isEmpty();
    int before = Post.mailsTo(address).size();
    assertThat(old.say("renew")).contains("A fresh link is on its way.");

    Post.notice(patient.toString(), "fresh link to the diary", "SENT");
    List<Mail> mails = Post.mailsTo(address);
    assertThat(mails).hasSizeGreaterThan(before);
    DiaryLink fresh = DiaryLink.at(mails.get(mails.size() - 1).link());
    assertThat(fresh.open()).contains("How was your pain");
  }

  @Test
  void the_days_before_the_course_are_asked_for_the_baseline_and_move_with_it() {
    ClinicDay day = ClinicDay.fresh();
    BookingApi desk = BookingApi.frontDesk();
    JsonNode visit =
        desk.book(
            BookingApi.with(
                BookingApi.pain(ClinicDay.chair(0), day.at("08:00")),
                "patient",
                patient.toString()));
    at(Instant.now().plusSeconds(61));
    Post.mail(1, address);
    assertThat(due()).isEqualTo(ClinicDay.instant(day.date().minusDays(7), "18:00"));

    desk.move(
        visit, ClinicDay.chair(0), ClinicDay.instant(day.date().plusDays(1), "08:00").toString());
    at(Instant.now().plusSeconds(150));
    Post.mail(2, address);

    assertThat(due()).isEqualTo(ClinicDay.instant(day.date().minusDays(6), "18:00"));
  }

  @Test
  void three_questions_without_an_answer_put_the_patient_on_the_worklist() {
    infusion("CRPS");
    asked(1);
    asked(2);
    asked(3);
    assertThat(silent()).doesNotContain(patient.toString());
    DiaryLink link = asked(5);

    assertThat(silent()).contains(patient.toString());
    link.tap("pain", 4);
    at(evening(6));
    assertThat(silent()).doesNotContain(patient.toString());

    scores.setAside(only(scores.of(patient)), "not the patient's");
    assertThat(silent()).contains(patient.toString());
  }

  @Test
  void a_protocols_own_days_move_the_questions_that_wait() {
    infusion("CRPS");
    String protocol = VisitsApi.protocol().toString();
    DiaryPlansApi clinician = DiaryPlansApi.as(Client.clinician());
    JsonNode stored = clinician.of(protocol);
    try {
      clinician.change(stored, Map.of("daysAfter", "4", "asksAt", "07:30")).expect(200);

      assertThat(due()).isEqualTo(ClinicDay.instant(who.zero().plusDays(4), "07:30"));
      clinician.change(stored, Map.of("daysAfter", "5")).expectProblem(412, "stale");
    } finally {
      clinician
          .change(stored, Map.of("version", clinician.of(protocol).path("version").asInt()))
          .expect(200);
    }
  }

  @Test
  void wrong_days_are_refused_and_nurses_change_none() {
    DiaryPlansApi clinician = DiaryPlansApi.as(Client.clinician());
    JsonNode stored = clinician.of(VisitsApi.protocol().toString());

    clinician.change(stored, Map.of("daysAfter", "soon")).expectProblem(400, "invalid-request");
    DiaryPlansApi.as(Client.nurse()).change(stored, Map.of()).expectProblem(403, "forbidden");
  }

  @Test
  void the_page_names_nobody_and_no_condition() {
    infusion("CRPS");

    assertThat(asked(1).open())
        .doesNotContain("Mockford")
        .doesNotContain("CRPS")
        .doesNotContain("<script");
  }

  private void infusion(String reportGroup) {
    who.infusion(reportGroup);
  }

  private DiaryLink asked(int days) {
    return who.asked(days);
  }

  private Instant due() {
    return who.due();
  }

  private Instant evening(int days) {
    return who.evening(days);
  }

  private static void at(Instant instant) {
    DiaryPatient.at(instant);
  }

  private static List<String> silent() {
    return Client.frontDesk()
        .get("/api/worklist/silent-diaries")
        .expect(200)
        .json()
        .findValuesAsText("patient");
  }

  private static JsonNode only(JsonNode list) {
    assertThat(list).hasSize(1);
    return list.path(0);
  }
}
