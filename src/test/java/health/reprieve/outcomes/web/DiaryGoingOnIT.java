package health.reprieve.outcomes.web;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.testing.ClockApi;
import health.reprieve.testing.DiaryLink;
import health.reprieve.testing.DiaryPatient;
import health.reprieve.testing.ReprieveIT;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Where the link of the diary leads on a day that was begun. */
class DiaryGoingOnIT extends ReprieveIT {

  private DiaryPatient who;

  @BeforeEach
  void register() {
    who = DiaryPatient.registered();
    who.infusion("CRPS");
  }

  @AfterEach
  void putTheClockBack() {
    ClockApi.reset();
  }

  @Test
  void the_link_goes_on_behind_the_last_answer_and_thanks_only_who_has_finished() {
    DiaryLink link = who.asked(1);
    link.tap("pain", 3);

    assertThat(link.open()).contains("How did you sleep", "2 of 3").doesNotContain("Thank you");
    link.tap("sleep", 7);
    assertThat(link.open()).contains("doses of extra pain medicine", "3 of 3");
    assertThat(link.screen("thanks")).contains("3 of 3");
    link.tap("rescue", 0);
    assertThat(link.open())
        .contains("You have already answered today. Thank you.", "Nothing more to do.");
  }

  @Test
  void the_link_goes_on_behind_what_was_skipped_and_who_skipped_to_the_end_has_finished() {
    who.asked(3).tap("pain", 3);
    DiaryLink link = who.asked(5);
    assertThat(link.skipRefused("rescue", 409)).contains("not asked now", "How was your pain");
    link.tap("pain", 3);
    assertThat(link.skipRefused("impression", 409)).contains("not asked now", "2 of 4");

    assertThat(link.skip("compared")).contains("How did you sleep", "Skip this one");
    assertThat(link.open()).contains("How did you sleep");
    assertThat(link.skip("sleep")).contains("doses of extra pain medicine");
    assertThat(link.open()).contains("doses of extra pain medicine", "4 of 4");
    assertThat(link.skip("rescue")).contains("Thank you, it is saved.");
    assertThat(link.open()).contains("Nothing more to do.");
  }

  @Test
  void who_changes_an_answer_passes_the_questions_behind_it_again_with_the_answers_marked() {
    who.asked(3).tap("pain", 4);
    DiaryLink link = who.asked(5);
    link.tap("pain", 3);
    link.tap("compared", "BETTER");
    link.tap("sleep", 0);
    link.tap("rescue", 2);

    assertThat(link.screen("pain")).contains("Your answer: 3.", marked("3"));
    assertThat(link.open()).contains("Nothing more to do.");
    assertThat(link.tap("pain", 5))
        .contains("Compared with last time", "Your answer: Better.", marked("BETTER"))
        .doesNotContain(marked("SAME"))
        .contains("Keep this answer");
    assertThat(link.open()).contains("Compared with last time").doesNotContain("Thank you");
    assertThat(link.tap("compared", "WORSE")).contains("Your answer: 0.", marked("0"));
    assertThat(link.skip("sleep")).contains("Your answer: 2.", marked("2"));
    assertThat(link.skip("rescue")).contains("Thank you, it is saved.", "5, worse");
  }

  private static String marked(String answer) {
    return "value=\"" + answer + "\" aria-current=\"true\"";
  }
}
