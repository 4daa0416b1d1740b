package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.outcomes.domain.AskingPlan.Stand;
import health.reprieve.platform.problem.InvalidRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AskingPlanTest {

  private static final LocalDate DAY = LocalDate.of(2026, 11, 24);
  private static final Stand NOTHING = new Stand(null, null, null, null);

  private final AskingPlan plan = AskingPlan.of("3, 1", "1, 2, 7", "5, 9", LocalTime.of(18, 0));

  @Test
  void before_the_course_it_asks_on_the_days_before_the_first_infusion() {
    LocalDate first = DAY.plusDays(10);

    assertThat(plan.next(DAY, before(first))).contains(first.minusDays(3));
    assertThat(plan.next(first.minusDays(3), before(first))).contains(first.minusDays(1));
    assertThat(plan.next(first.minusDays(1), before(first))).isEmpty();
  }

  @Test
  void after_an_infusion_only_the_days_after_it_and_the_follow_ups_count() {
    assertThat(plan.next(DAY, new Stand(DAY.plusDays(3), DAY, null, null)))
        .contains(DAY.plusDays(1));
    assertThat(plan.next(DAY.plusDays(2), after(null, null))).contains(DAY.plusDays(5));
    assertThat(plan.next(DAY.plusDays(7), after(null, null))).contains(DAY.plusDays(9));
    assertThat(plan.next(DAY.plusDays(9), after(null, null))).isEmpty();
  }

  @Test
  void where_pain_seems_to_come_back_it_asks_daily_for_a_while() {
    LocalDate until = DAY.plusDays(4);

    assertThat(plan.next(DAY.plusDays(2), after(until, null))).contains(DAY.plusDays(3));
    assertThat(plan.next(DAY.plusDays(5), after(until, null))).contains(DAY.plusDays(7));
  }

  @Test
  void between_the_days_on_which_relief_is_likely_to_be_lost_it_asks_daily() {
    ExpectedLoss loss = new ExpectedLoss(DAY.plusDays(20), DAY.plusDays(22));

    assertThat(plan.next(DAY.plusDays(7), after(null, loss))).contains(DAY.plusDays(9));
    assertThat(plan.next(DAY.plusDays(9), after(null, loss))).contains(DAY.plusDays(20));
    assertThat(plan.next(DAY.plusDays(20), after(null, loss))).contains(DAY.plusDays(21));
    assertThat(plan.next(DAY.plusDays(22), after(null, loss))).isEmpty();
  }

  @Test
  void a_questionnaire_is_asked_once_before_the_course_and_at_follow_ups_only() {
    LocalDate first = DAY.plusDays(10);
    ExpectedLoss loss = new ExpectedLoss(DAY.plusDays(6), DAY.plusDays(8));

    assertThat(plan.nextQuestionnaire(DAY, before(first))).contains(first.minusDays(1));
    assertThat(plan.nextQuestionnaire(DAY, after(DAY.plusDays(3), loss))).contains(DAY.plusDays(5));
    assertThat(plan.nextQuestionnaire(DAY.plusDays(5), after(null, loss)))
        .contains(DAY.plusDays(9));
  }

  @ParameterizedTest
  @CsvSource({"4,", "5,5", "7,5", "8,", "9,9", "11,9", "12,"})
  void a_follow_up_is_caught_up_while_its_link_opens(int day, @Nullable Integer followUp) {
    assertThat(plan.followUp(DAY.plusDays(day), DAY).orElse(null))
        .isEqualTo(followUp == null ? null : DAY.plusDays(followUp));
    assertThat(plan.followUp(DAY, null)).isEmpty();
  }

  @Test
  void without_a_first_or_last_infusion_it_asks_nothing() {
    assertThat(plan.next(DAY, NOTHING)).isEmpty();
    assertThat(plan.nextQuestionnaire(DAY, NOTHING)).isEmpty();
  }

  /** Clock changes of 2026: summer time from 29 March 02:00, back on 25 October 03:00. */
  @ParameterizedTest
  @CsvSource({
    "18:00,2026-03-28,2026-03-28T17:00:00Z",
    "18:00,2026-03-29,2026-03-29T16:00:00Z",
    "18:00,2026-10-24,2026-10-24T16:00:00Z",
    "18:00,2026-10-25,2026-10-25T17:00:00Z",
    "02:30,2026-03-29,2026-03-29T01:30:00Z",
    "02:30,2026-10-25,2026-10-25T00:30:00Z"
  })
  void it_asks_at_the_hour_of_the_clock_over_both_changes(
      LocalTime at, LocalDate day, Instant asked) {
    assertThat(AskingPlan.of("", "1", "", at).on(day, ZoneId.of("Europe/Amsterdam")))
        .isEqualTo(asked);
  }

  @Test
  void days_are_kept_in_order_and_once() {
    AskingPlan mixed = AskingPlan.of("1,3,3", "7, 2,1", "9,8", LocalTime.NOON);
    assertThat(AskingPlan.text(mixed.after())).isEqualTo("1, 2, 7");
    assertThat(AskingPlan.text(mixed.followUps())).isEqualTo("8, 9");
    assertThat(mixed.before()).containsExactly(3, 1);
  }

  @ParameterizedTest
  @ValueSource(strings = {"soon", "0", "366", "1;2", "1,", "-3"})
  void anything_else_than_days_is_refused(String days) {
    assertThatThrownBy(() -> AskingPlan.of("", days, "", LocalTime.NOON))
        .isInstanceOf(InvalidRequest.class);
    assertThatThrownBy(() -> AskingPlan.of("", "", days, LocalTime.NOON))
        .isInstanceOf(InvalidRequest.class);
  }

  private static Stand before(LocalDate first) {
    return new Stand(first, null, null, null);
  }

  private static Stand after(@Nullable LocalDate watchUntil, @Nullable ExpectedLoss expected) {
    return new Stand(null, DAY, watchUntil, expected);
  }
}
