package health.reprieve.outcomes.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import health.reprieve.testing.BookingApi;
import health.reprieve.testing.Client;
import health.reprieve.testing.ClinicDay;
import health.reprieve.testing.ClockApi;
import health.reprieve.testing.DiaryLink;
import health.reprieve.testing.DiaryPatient;
import health.reprieve.testing.Post;
import health.reprieve.testing.ReprieveIT;
import health.reprieve.testing.ScoresApi;
import health.reprieve.testing.SheetsApi;
import java.time.Instant;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Questionnaires by the diary's link: PHQ-9 in place of pain, and the impression of change. */
class DiaryQuestionnaireIT extends ReprieveIT {

  private final SheetsApi sheets = SheetsApi.as(Client.nurse());
  private final DiaryPatient who = DiaryPatient.registered();

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void a_mood_course_is_asked_the_phq9_at_follow_ups_in_place_of_pain() {
    who.infusion("MOOD");
    assertThat(who.due()).isEqualTo(who.evening(7));
    DiaryLink link = who.asked(7);

    assertThat(link.open()).contains("Little interest or pleasure in doing things", "1 of 10");
    for (int number = 1; number <= 8; number++) {
      assertThat(link.tap("item/" + number, 1)).contains(number + 1 + " of 10");
    }
    assertThat(link.tap("item/9", 0)).contains("Overall, my condition is", "10 of 10");
    assertThat(link.open()).contains("Overall, my condition is", "10 of 10");
    assertThat(link.tap("impression", 2))
        .contains("Thank you, it is saved.", "9 of 9 questions")
        .doesNotContain("hurt yourself");

    JsonNode phq = of("PHQ9").get(0);
    assertThat(phq.path("total").asInt()).isEqualTo(8);
    assertThat(phq.path("source").asText()).isEqualTo("PATIENT");
    assertThat(phq.path("recordedBy").asText()).isEqualTo("the patient");
    assertThat(Instant.parse(phq.path("answeredAt").asText())).isAfter(who.evening(7));
    assertThat(of("PGIC").get(0).path("band").asText()).isEqualTo("much improved");
    assertThat(ScoresApi.as(Client.nurse()).of(who.id())).isEmpty();
    assertThat(sheets.tasks(who.id())).isEmpty();
    assertThat(link.open()).contains("You have already answered today");
    assertThat(who.due()).isEqualTo(who.evening(14));
  }

  @Test
  void question_nine_above_zero_raises_a_task_at_once_and_shows_where_help_is() {
    who.infusion("MOOD");
    DiaryLink link = who.asked(7);

    assertThat(link.tap("item/9", 1))
        .contains("Thank you for telling us.", "call your emergency number now");

    JsonNode sheet = of("PHQ9").get(0);
    assertThat(sheet.hasNonNull("total")).isFalse();
    assertThat(sheets.tasks(who.id()))
        .singleElement()
        .satisfies(
            task -> assertThat(task.path("sheetId").asText()).isEqualTo(sheet.path("id").asText()));
    assertThat(link.open()).contains("Overall, my condition is");
    assertThat(link.tap("impression", 2)).contains("call your emergency number now");
    assertThat(link.open()).contains("call your emergency number now");
  }

  @Test
  void an_answer_changed_on_the_day_keeps_what_stood_and_raises_no_second_task() {
    who.infusion("MOOD");
    DiaryLink link = who.asked(7);
    link.tap("item/9", 1);
    link.tap("item/1", 0);
    link.tap("item/1", 3);
    link.tap("item/1", 3);

    assertThat(of("PHQ9")).hasSize(2);
    assertThat(of("PHQ9").stream().filter(one -> !one.hasNonNull("setAsideBecause")))
        .singleElement()
        .satisfies(one -> assertThat(one.path("answers")).hasSize(2));
    assertThat(sheets.tasks(who.id())).hasSize(1);
    link.tap("item/9", 2);
    assertThat(sheets.tasks(who.id())).hasSize(2);
  }

  @Test
  void a_sheet_that_was_set_aside_can_be_filled_in_again_on_the_day() {
    who.infusion("MOOD");
    DiaryLink link = who.asked(7);
    link.tap("item/1", 3);
    link.tap("impression", 2);

    for (JsonNode one : sheets.of(who.id())) {
      sheets.trySetAside(one, "not the patient's").expect(200);
    }

    assertThat(link.tap("item/1", 0)).contains("2 of 10");
    link.tap("impression", 4);
    assertThat(sheets.of(who.id())).hasSize(4);
    assertThat(of("PGIC").stream().filter(one -> !one.hasNonNull("setAsideBecause")))
        .singleElement()
        .satisfies(one -> assertThat(one.path("band").asText()).isEqualTo("no change"));
  }

  @Test
  void a_skipped_question_leaves_the_total_to_the_rule() {
    who.infusion("MOOD");
    DiaryLink link = who.asked(7);
    for (int number = 1; number <= 6; number++) {
      link.tap("item/" + number, 2);
    }
    assertThat(of("PHQ9").get(0).hasNonNull("total")).isFalse();
    assertThat(link.skip("item-7")).contains("8 of 10");
    assertThat(link.open()).contains("8 of 10");
    link.skip("item-8");
    link.tap("item/9", 0);

    assertThat(of("PHQ9").get(0).path("total").asInt()).isEqualTo(15);
    assertThat(link.open()).contains("10 of 10");
  }

  @Test
  void the_impression_of_change_is_asked_at_follow_ups_only_and_once() {
    who.infusion("CRPS");
    assertThat(who.asked(1).open()).contains("1 of 3");
    assertThat(who.asked(5).tapRefused("impression", 2, 409)).contains("not asked now");
    DiaryLink link = who.asked(7);

    link.tap("pain", 4);
    link.tap("sleep", 5);
    assertThat(link.tap("rescue", 0)).contains("Overall, my condition is", "minimally worse");
    link.tap("impression", 3);
    assertThat(of("PGIC")).hasSize(1);
    assertThat(who.asked(9).open()).contains("1 of 4").doesNotContain("1 of 5");
  }

  @Test
  void what_a_diary_does_not_ask_is_refused() {
    who.infusion("MOOD");
    DiaryLink mood = who.asked(7);

    assertThat(mood.tapRefused("pain", 3, 409)).contains("not asked now");
    assertThat(mood.tapRefused("sleep", 3, 409)).contains("not asked now");
    mood.tapRefused("item/1", 4, 400);
    mood.tapRefused("item/10", 1, 400);
    assertThat(of("PHQ9")).isEmpty();
  }

  @Test
  void before_a_mood_course_it_is_asked_once_the_day_before() {
    ClinicDay day = ClinicDay.fresh();
    BookingApi.frontDesk()
        .book(
            BookingApi.with(
                BookingApi.mood(ClinicDay.chair(0), day.at("08:00")),
                "patient",
                who.id().toString()));
    DiaryPatient.at(Instant.now().plusSeconds(61));
    Post.mail(1, who.address());

    assertThat(who.due()).isEqualTo(ClinicDay.instant(day.date().minusDays(1), "18:00"));
  }

  private List<JsonNode> of(String instrument) {
    return StreamSupport.stream(sheets.of(who.id()).spliterator(), false)
        .filter(sheet -> sheet.path("instrument").asText().equals(instrument))
        .toList();
  }
}
