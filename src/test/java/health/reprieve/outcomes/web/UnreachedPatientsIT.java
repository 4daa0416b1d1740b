package health.reprieve.outcomes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AskedDays;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.DiaryLink;
import health.reprieve.testing.DiaryPatient;
import health.reprieve.testing.NoticesApi;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.Post;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.SilentApi;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Patients whom the questions of the diary do not reach stand on the worklist with the reason, and
 * go on being asked.
 */
class UnreachedPatientsIT extends ReprieveIT {

  private final PatientsApi register = PatientsApi.as(Client.frontDesk());
  private final NoticesApi notices = NoticesApi.frontDesk();

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void who_has_no_address_stands_on_the_worklist_and_is_asked_once_there_is_one() {
    DiaryPatient who = DiaryPatient.registered("email", "");
    who.infusion("CRPS");
    settled(who, 1);

    JsonNode row = SilentApi.row(who.id());
    assertThat(row.path("undelivered").path("reason").asText()).isEqualTo("NO_ADDRESS");
    assertThat(row.path("undelivered").path("day").asText())
        .isEqualTo(who.zero().plusDays(1).toString());
    assertThat(row.path("unanswered").asInt()).isZero();
    assertThat(row.hasNonNull("lastAsked")).isFalse();
    assertThat(SilentApi.page())
        .contains("no e-mail address or mobile number", "/patients/" + who.id() + "/edit")
        .contains("until then ask in person");
    assertThat(who.due()).isEqualTo(who.evening(2));

    write(who, Map.of("email", who.address()));
    DiaryLink link = who.asked(2);

    assertThat(link.open()).contains("How was your pain");
    assertThat(SilentApi.row(who.id()).isMissingNode()).isTrue();
    assertThat(who.due()).isEqualTo(who.evening(3));
  }

  @Test
  void silence_is_counted_from_what_was_delivered() {
    DiaryPatient who = DiaryPatient.registered("email", "", "phone", Post.REFUSED_NUMBER);
    who.infusion("CRPS");
    for (int day : new int[] {1, 2, 3, 5}) {
      settled(who, day);
    }

    JsonNode row = SilentApi.row(who.id());
    assertThat(row.path("undelivered").path("reason").asText()).isEqualTo("TEXT_FAILED");
    assertThat(row.path("undelivered").path("words").asText())
        .isEqualTo("the text could not be delivered");
    assertThat(row.path("unanswered").asInt()).isZero();

    write(who, Map.of("email", who.address(), "phone", ""));
    who.asked(7);
    who.asked(9);
    who.asked(11);
    assertThat(SilentApi.row(who.id()).isMissingNode()).isTrue();
    who.asked(14);
    assertThat(SilentApi.row(who.id()).path("unanswered").asInt()).isEqualTo(3);
    assertThat(SilentApi.row(who.id()).path("undelivered").isMissingNode()).isTrue();
  }

  @Test
  void who_told_it_by_telephone_leaves_the_list_until_the_next_question_reaches_nobody() {
    DiaryPatient who = DiaryPatient.registered("email", "");
    who.infusion("CRPS");
    settled(who, 1);
    assertThat(SilentApi.row(who.id()).isMissingNode()).isFalse();

    DiaryPatient.at(who.evening(1).plusSeconds(1800));
    ScoresApi.as(Client.nurse())
        .record(ScoresApi.followUp(who.id(), who.evening(1).plusSeconds(1200), 4));
    assertThat(SilentApi.row(who.id()).isMissingNode()).isTrue();

    settled(who, 2);
    assertThat(SilentApi.row(who.id()).path("undelivered").path("day").asText())
        .isEqualTo(who.zero().plusDays(2).toString());
  }

  @Test
  void who_tells_it_by_telephone_is_silent_no_more() {
    DiaryPatient who = silent();
    assertThat(SilentApi.row(who.id()).path("unanswered").asInt()).isEqualTo(3);

    ScoresApi.as(Client.nurse())
        .record(ScoresApi.followUp(who.id(), morning(who, 4).minusSeconds(600), 4));

    assertThat(SilentApi.row(who.id()).isMissingNode()).isTrue();

    ScoresApi scores = ScoresApi.as(Client.nurse());
    scores.setAside(scores.of(who.id()).path(0), "told by another patient");
    assertThat(SilentApi.row(who.id()).path("unanswered").asInt()).isEqualTo(3);
  }

  /** Told at ten in the morning of day 1; its question goes out at six in the evening. */
  @Test
  void what_staff_enter_on_the_day_of_a_question_answers_it() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("CRPS");
    DiaryPatient.at(morning(who, 1));
    ScoresApi.as(Client.nurse())
        .record(ScoresApi.followUp(who.id(), morning(who, 1).minusSeconds(600), 4));
    who.asked(1);
    who.asked(2);
    who.asked(3);
    DiaryPatient.at(morning(who, 4));
    assertThat(SilentApi.row(who.id()).isMissingNode()).isTrue();

    who.asked(5);
    DiaryPatient.at(morning(who, 6));
    assertThat(SilentApi.row(who.id()).path("unanswered").asInt()).isEqualTo(3);
  }

  @Test
  void who_fills_in_a_sheet_of_the_questionnaire_at_the_clinic_is_silent_no_more() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("MOOD");
    for (int day : new int[] {7, 14, 21}) {
      who.asked(day);
    }
    DiaryPatient.at(morning(who, 22));
    assertThat(SilentApi.row(who.id()).path("unanswered").asInt()).isEqualTo(3);

    SheetsApi.as(Client.nurse()).phq9(morning(who, 22).minusSeconds(600), who.id(), 12);

    assertThat(SilentApi.row(who.id()).isMissingNode()).isTrue();
  }

  /** The silence goes on over the next course's diary, and its first answer ends it. */
  @Test
  void the_diary_of_the_next_course_takes_the_silence_over() {
    DiaryPatient who = silent();
    VisitsApi visits = VisitsApi.as(Client.nurse());
    visits.past(visits.course(who.id(), "CRPS"), morning(who, 4).minusSeconds(7200));
    who.asked(5);
    DiaryPatient.at(morning(who, 6));
    assertThat(SilentApi.row(who.id()).path("unanswered").asInt()).isEqualTo(4);

    who.asked(6).tap("pain", 3);

    assertThat(SilentApi.row(who.id()).isMissingNode()).isTrue();
  }

  /** Four questions were not answered 300 days before. */
  @Test
  void the_silence_of_long_ago_is_not_counted_with_the_next_courses() {
    DiaryPatient who = DiaryPatient.registered();
    VisitsApi visits = VisitsApi.as(Client.nurse());
    visits.past(visits.course(who.id(), "CRPS"), who.ended().minus(Duration.ofDays(300)));
    AskedDays.add(who.id(), who.zero().minusDays(299), 4);
    who.infusion("CRPS");

    who.asked(1);
    DiaryPatient.at(morning(who, 2));
    assertThat(SilentApi.row(who.id()).isMissingNode()).isTrue();

    who.asked(2);
    who.asked(3);
    DiaryPatient.at(morning(who, 4));
    assertThat(SilentApi.row(who.id()).path("unanswered").asInt()).isEqualTo(3);
  }

  /** Asked on days 1, 30 and 60, the last time three weeks ago. */
  @Test
  void questions_a_month_apart_count_together_while_the_follow_up_goes_on() {
    DiaryPatient who = DiaryPatient.registered();
    VisitsApi visits = VisitsApi.as(Client.nurse());
    LocalDate zero = who.zero().minusDays(81);
    visits.past(visits.course(who.id(), "CRPS"), who.ended().minus(Duration.ofDays(81)));
    AskedDays.add(who.id(), zero.plusDays(1), 1);
    AskedDays.add(who.id(), zero.plusDays(30), 1);
    assertThat(SilentApi.row(who.id()).isMissingNode()).isTrue();

    AskedDays.add(who.id(), zero.plusDays(60), 1);

    JsonNode row = SilentApi.row(who.id());
    assertThat(row.path("unanswered").asInt()).isEqualTo(3);
    assertThat(row.path("lastAsked").asText()).isEqualTo(zero.plusDays(60).toString());
    assertThat(SilentApi.page()).contains("3 questions without an answer");
  }

  /** Somebody who answered none of three questions, on the morning of day 4. */
  private static DiaryPatient silent() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("CRPS");
    for (int day : new int[] {1, 2, 3}) {
      who.asked(day);
    }
    DiaryPatient.at(morning(who, 4));
    return who;
  }

  private static Instant morning(DiaryPatient who, int days) {
    return ClinicDay.instant(who.zero().plusDays(days), "10:00");
  }

  @Test
  void a_question_sent_by_day_is_the_only_one_of_that_day() {
    DiaryPatient who = DiaryPatient.registered("email", "");
    who.infusion("CRPS");
    settled(who, 1);
    write(who, Map.of("email", who.address()));
    Instant morning = ClinicDay.instant(who.zero().plusDays(2), "10:00");

    DiaryPatient.at(morning);
    notices.resend(Post.notice(who.id().toString(), DiaryPatient.QUESTION, "NO_ADDRESS"));
    Post.sent(who.id().toString(), DiaryPatient.QUESTION, morning);

    assertThat(who.due()).isEqualTo(who.evening(3));
    DiaryLink.at(Post.mail(1, who.address()).link()).tap("compared", "WORSE");
    assertThat(who.due()).isEqualTo(who.evening(3));
  }

  @Test
  void who_was_asked_today_is_not_asked_by_another_notice() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("CRPS");
    who.asked(1);

    NoticesApi.bringForward(who.waiting().get(0), who.evening(1));

    assertThat(
            Post.notice(who.id().toString(), DiaryPatient.QUESTION, "DROPPED")
                .path("reason")
                .asText())
        .isEqualTo("the patient was asked today already");
    assertThat(Post.mailsTo(who.address())).hasSize(1);
    assertThat(who.due()).isEqualTo(who.evening(2));
  }

  @Test
  void only_the_last_question_that_did_not_arrive_is_left_to_be_sent_again() {
    DiaryPatient who = DiaryPatient.registered("email", "");
    who.infusion("CRPS");
    settled(who, 1);
    settled(who, 2);
    settled(who, 3);

    List<JsonNode> all = notices.of(who.id().toString(), DiaryPatient.QUESTION);

    assertThat(all.stream().map(one -> one.path("state").asText()))
        .containsExactlyInAnyOrder("WAITING", "NO_ADDRESS", "DROPPED", "DROPPED");
    assertThat(all.stream().map(one -> one.path("reason").asText()))
        .contains("a later question took its place");
    write(who, Map.of("email", who.address()));
    Instant later = who.evening(3).plusSeconds(1800);
    DiaryPatient.at(later);
    notices.resend(Post.notice(who.id().toString(), DiaryPatient.QUESTION, "NO_ADDRESS"));
    Post.sent(who.id().toString(), DiaryPatient.QUESTION, later);
    assertThat(Post.mailsTo(who.address())).hasSize(1);
  }

  @Test
  void a_question_given_up_after_two_days_of_tries_stands_on_the_day_of_the_first() {
    String number = "+31 6 " + System.nanoTime() % 1_000_000_000L;
    DiaryPatient who = DiaryPatient.registered("email", "", "phone", number);
    Post.failNextTexts(number, 2);
    who.infusion("CRPS");
    DiaryPatient.at(who.evening(1));
    JsonNode tried = Post.tried(who.id().toString(), DiaryPatient.QUESTION);
    assertThat(SilentApi.row(who.id()).isMissingNode()).isTrue();
    NoticesApi.leaveOneTry(tried);

    DiaryPatient.at(ClinicDay.instant(who.zero().plusDays(3), "11:21"));
    Post.notice(who.id().toString(), DiaryPatient.QUESTION, "FAILED");

    JsonNode undelivered = SilentApi.row(who.id()).path("undelivered");
    assertThat(undelivered.path("day").asText()).isEqualTo(who.zero().plusDays(1).toString());
    assertThat(undelivered.path("reason").asText()).isEqualTo("TEXT_FAILED");
    assertThat(who.due()).isEqualTo(who.evening(3));
  }

  private static void settled(DiaryPatient who, int days) {
    DiaryPatient.at(who.evening(days));
    Post.sent(who.id().toString(), DiaryPatient.QUESTION, who.evening(days));
  }

  private void write(DiaryPatient who, Map<String, Object> changes) {
    JsonNode stored = register.get(who.id());
    Map<String, Object> body = new LinkedHashMap<>();
    for (String field : new String[] {"recordNumber", "givenName", "familyName", "dateOfBirth"}) {
      body.put(field, stored.path(field).asText());
    }
    body.put("sex", stored.path("sex").asText());
    body.putAll(changes);
    register.change(who.id(), stored.path("version").asInt(), body);
  }
}
