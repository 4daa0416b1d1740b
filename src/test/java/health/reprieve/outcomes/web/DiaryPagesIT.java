package health.reprieve.outcomes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.AskedDays;
import health.reprieve.testing.AuditTable;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.DiariesApi;
import health.reprieve.testing.DiaryLink;
import health.reprieve.testing.DiaryPatient;
import health.reprieve.testing.PatientPages;
import health.reprieve.testing.PatientsApi;
import health.reprieve.testing.Post;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.SheetsApi;
import health.reprieve.testing.VisitsApi;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What patients answered in their diaries, as the clinic reads it. */
class DiaryPagesIT extends ReprieveIT {

  private static final String ROW = "<th scope=\"row\">";

  private final DiariesApi nurse = DiariesApi.as(Client.nurse());
  private final ScoresApi scores = ScoresApi.as(Client.nurse());

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void shows_each_day_as_it_was_asked_and_answered() {
    DiaryPatient who = DiaryPatient.registered();
    UUID course = who.infusion("CRPS");
    DiaryLink first = who.asked(1);
    first.tap("pain", 3);
    first.tap("sleep", 8);
    first.tap("rescue", 10);
    who.asked(2);
    DiaryLink third = who.asked(3);
    third.tap("pain", 5);
    third.tap("compared", "WORSE");
    third.tap("sleep", 0);

    JsonNode diary = nurse.only(who.id());
    assertThat(diary.path("courseId").asText()).isEqualTo(course.toString());
    assertThat(diary.path("courseNumber").asInt()).isEqualTo(1);
    assertThat(diary.path("reportGroup").asText()).isEqualTo("CRPS");
    assertThat(diary.path("state").asText()).isEqualTo("RUNNING");
    assertThat(Instant.parse(diary.path("nextAt").asText())).isEqualTo(who.evening(4));
    assertThat(diary.path("days").findValuesAsText("state"))
        .as("latest first")
        .containsExactly("ANSWERED", "UNANSWERED", "ANSWERED");
    JsonNode answered = nurse.day(who, 1);
    assertThat(answered.path("pain").asInt()).isEqualTo(3);
    assertThat(answered.path("sleep").asInt()).isEqualTo(8);
    assertThat(answered.path("rescueDoses").asInt()).isEqualTo(10);
    assertThat(answered.has("compared")).isFalse();
    assertThat(nurse.day(who, 3).path("compared").asText()).isEqualTo("WORSE");
    assertThat(nurse.day(who, 3).path("sleep").asInt()).isZero();
    assertThat(nurse.page(who.id()))
        .contains("course 1</h3>", "Next question", "3 days, 2 answered")
        .contains("0 very bad to 10 very good", "<td class=\"num\">10 or more</td>")
        .contains("answered 18:00", "asked 18:00, not answered", "<td>worse</td>");
  }

  @Test
  void pain_stands_as_the_clinic_corrected_it() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("CRPS");
    who.asked(1).tap("pain", 3);
    JsonNode score = scores.of(who.id()).path(0);

    scores
        .correct(
            UUID.fromString(score.path("id").asText()), score.path("version").asInt(), 6, "misread")
        .expect(200);

    assertThat(nurse.day(who, 1).path("pain").asInt()).isEqualTo(6);
    assertThat(nurse.page(who.id())).contains("<b>6</b>").doesNotContain("<b>3</b>");
  }

  @Test
  void an_answer_set_aside_says_so_and_what_was_asked_beside_it_stays() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("CRPS");
    DiaryLink link = who.asked(1);
    link.tap("pain", 9);
    link.tap("sleep", 2);
    JsonNode score = scores.of(who.id()).path(0);

    scores.setAside(score, "not the patient's");

    JsonNode day = nurse.day(who, 1);
    assertThat(day.path("state").asText()).isEqualTo("SET_ASIDE");
    assertThat(day.has("pain")).isFalse();
    assertThat(day.path("scoreId").asText()).isEqualTo(score.path("id").asText());
    assertThat(day.path("sleep").asInt()).isEqualTo(2);
    assertThat(nurse.page(who.id()))
        .contains("answer set aside", "<s>9</s>", "1 day, 0 answered")
        .contains("<td class=\"num\">2</td>");

    link.tap("pain", 4);
    assertThat(nurse.day(who, 1).path("state").asText()).isEqualTo("ANSWERED");
    assertThat(nurse.day(who, 1).path("pain").asInt()).isEqualTo(4);
  }

  @Test
  void a_question_that_reached_nobody_says_why() {
    DiaryPatient who = DiaryPatient.registered("email", "");
    who.infusion("CRPS");
    DiaryPatient.at(who.evening(1));
    Post.sent(who.id().toString(), DiaryPatient.QUESTION, who.evening(1));

    assertThat(nurse.day(who, 1).path("state").asText()).isEqualTo("UNDELIVERED");
    assertThat(nurse.day(who, 1).path("undelivered").asText()).isEqualTo("NO_ADDRESS");
    assertThat(nurse.page(who.id()))
        .contains("not delivered", "no e-mail address or mobile number");
  }

  @Test
  void a_questionnaire_stands_in_place_of_pain_with_the_impression_of_change() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("MOOD");
    DiaryLink link = who.asked(7);
    link.tap("item/1", 3);
    assertThat(nurse.day(who, 7).has("total")).isFalse();
    assertThat(nurse.page(who.id())).contains("unfinished");
    for (int number = 2; number <= 9; number++) {
      link.tap("item/" + number, number == 9 ? 0 : 1);
    }
    link.tap("impression", 2);

    JsonNode day = nurse.day(who, 7);
    assertThat(nurse.only(who.id()).path("instrument").asText()).isEqualTo("PHQ9");
    assertThat(day.path("total").asInt()).isEqualTo(10);
    assertThat(day.path("impression").asText()).isEqualTo("much improved");
    assertThat(nurse.page(who.id()))
        .contains("Depression, PHQ-9", "<b>10</b>", "<td>much improved</td>")
        .doesNotContain("Pain (0 to 10)", "rescue");

    SheetsApi sheets = SheetsApi.as(Client.nurse());
    sheets.of(who.id()).forEach(one -> sheets.trySetAside(one, "not the patient's").expect(200));
    JsonNode aside = nurse.day(who, 7);
    assertThat(aside.path("state").asText()).isEqualTo("SET_ASIDE");
    assertThat(aside.has("total") || aside.has("impression")).isFalse();
    assertThat(aside.has("sheetId") && aside.has("impressionId")).isTrue();
    assertThat(nurse.page(who.id())).contains("<s>10</s>", "<s>much improved</s>");
  }

  @Test
  void says_how_each_diary_stands() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("CRPS");
    DiaryLink link = who.asked(1);
    link.say("stop");

    JsonNode stopped = nurse.only(who.id());
    assertThat(stopped.path("state").asText()).isEqualTo("STOPPED");
    assertThat(Instant.parse(stopped.path("stoppedAt").asText())).isAfter(who.evening(1));
    assertThat(stopped.has("nextAt")).isFalse();
    assertThat(nurse.page(who.id())).contains("stopped</span> by the patient");
  }

  @Test
  void before_its_first_infusion_a_diary_waits_where_nothing_is_booked() {
    DiaryPatient who = DiaryPatient.registered();
    BookingApi desk = BookingApi.frontDesk();
    Map<String, Object> order = BookingApi.pain(ClinicDay.chair(0), ClinicDay.fresh().at("08:00"));
    JsonNode visit = desk.book(BookingApi.with(order, "patient", who.id().toString()));
    DiaryPatient.at(Instant.now().plusSeconds(61));
    Post.mail(1, who.address());
    assertThat(nurse.only(who.id()).path("state").asText()).isEqualTo("RUNNING");

    desk.cancel(visit);
    DiaryPatient.at(Instant.now().plusSeconds(150));
    Post.mail(2, who.address());

    assertThat(nurse.only(who.id()).path("state").asText()).isEqualTo("WAITING");
    assertThat(nurse.page(who.id())).contains("No question is planned before");
  }

  @Test
  void a_long_diary_shows_the_latest_60_days_and_all_on_demand() {
    DiaryPatient who = DiaryPatient.registered();
    who.infusion("CRPS");
    AskedDays.add(who.id(), who.zero().minusDays(63), 63);

    assertThat(nurse.page(who.id()))
        .contains("3 earlier days are not shown.", DiariesApi.path(who.id()) + "?days=all")
        .satisfies(page -> assertThat(page.split(ROW, -1)).hasSize(61));
    assertThat(nurse.pageOfAllDays(who.id()))
        .doesNotContain("not shown", "days=all")
        .satisfies(page -> assertThat(page.split(ROW, -1)).hasSize(64));
    assertThat(nurse.only(who.id()).path("days")).hasSize(63);
  }

  @Test
  void diaries_stand_by_condition_the_latest_course_first() {
    DiaryPatient who = DiaryPatient.registered();
    VisitsApi visits = VisitsApi.as(Client.nurse());
    visits.past(visits.course(who.id(), "MOOD"), who.ended().minus(Duration.ofDays(200)));
    visits.past(visits.course(who.id(), "CRPS"), who.ended().minus(Duration.ofDays(150)));
    who.infusion("CRPS");

    JsonNode all = nurse.of(who.id());
    assertThat(all.findValuesAsText("reportGroup")).containsExactly("CRPS", "CRPS", "MOOD");
    assertThat(all.findValuesAsText("courseNumber")).containsExactly("2", "1", "1");
    assertThat(all.findValuesAsText("state")).containsExactly("RUNNING", "FINISHED", "FINISHED");
    assertThat(nurse.page(who.id()))
        .containsSubsequence("CRPS, course 2", "CRPS, course 1", "Mood disorders, course 1")
        .contains("No more questions are planned.");
  }

  @Test
  void without_a_diary_it_says_when_one_begins() {
    UUID id = PatientsApi.as(Client.nurse()).register();

    assertThat(nurse.of(id)).isEmpty();
    assertThat(nurse.page(id)).contains("No diary yet.", "told of the first visit of a course");
    nurse.tryPage(UUID.randomUUID()).expect(404);
    nurse.tryOf(UUID.randomUUID()).expectProblem(404, "not-found");
  }

  @Test
  void is_for_nurses_and_clinicians_only() {
    UUID id = PatientsApi.as(Client.nurse()).register();
    DiariesApi.as(Client.clinician()).page(id);
    for (Client refused : new Client[] {Client.frontDesk(), Client.manager()}) {
      DiariesApi.as(refused).tryOf(id).expectProblem(403, "forbidden");
      DiariesApi.as(refused).tryPage(id).expect(403);
      assertThat(PatientPages.as(refused).open(id)).doesNotContain("/diary/of/");
    }
    assertThat(PatientPages.as(Client.nurse()).open(id)).contains(DiariesApi.path(id));
  }

  @Test
  void opening_it_is_one_line_in_the_trail() {
    UUID id = PatientsApi.as(Client.frontDesk()).register();
    nurse.page(id);

    assertThat(AuditTable.of(id))
        .containsExactly(
            "Kim Deskham FRONT_DESK CREATED patient registered", "Noa Nurseby NURSE SAW diary");
  }
}
