package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class CarryOverTest {

  private static final Instant ENDED = Instant.parse("2026-03-01T12:00:00Z");
  private static final Baseline BASELINE = new Baseline(80, BaselineSource.DIARY_MEAN, 7);
  private static final ReliefDefinition DEFINITION =
      ReliefDefinition.usual(1, ENDED, new ReliefThreshold.Percent(30));

  @Test
  void an_answer_in_relief_on_one_of_the_seven_days_before_is_carried_over() {
    assertThat(carriedOver(ENDED.plus(Duration.ofDays(20)), entry(6, 3), entry(13, 3))).isTrue();
  }

  @Test
  void relief_known_only_before_that_week_is_not() {
    assertThat(carriedOver(ENDED.plus(Duration.ofDays(21)), entry(6, 3), entry(13, 3))).isFalse();
  }

  /** Any relief state within the seven days flags (outcome definitions 3.4). */
  @Test
  void relief_lost_before_that_week_is_if_good_days_return() {
    assertThat(
            carriedOver(
                ENDED.plus(Duration.ofDays(20)),
                entry(2, 3),
                entry(4, 8),
                entry(5, 8),
                entry(18, 3)))
        .isTrue();
  }

  @Test
  void relief_that_came_too_late_for_a_response_is_carried_over() {
    assertThat(carriedOver(ENDED.plus(Duration.ofDays(22)), entry(6, 8), entry(9, 2), entry(20, 2)))
        .isTrue();
  }

  @Test
  void an_answer_since_the_course_began_speaks_for_that_one() {
    assertThat(carriedOver(ENDED.plus(Duration.ofDays(9)), entry(6, 8), entry(9, 2))).isFalse();
  }

  @Test
  void without_an_eligible_baseline_nothing_is_carried_over() {
    ReliefDiary diary = new ReliefDiary(List.of(entry(6, 0)), null);
    Baseline low = new Baseline(39, BaselineSource.DIARY_MEAN, 7);
    Instant began = ENDED.plus(Duration.ofDays(9));

    assertThat(CarryOver.into(DEFINITION, null, diary, ENDED, began)).isFalse();
    assertThat(CarryOver.into(DEFINITION, low, diary, ENDED, began)).isFalse();
  }

  @Test
  void a_course_before_without_relief_carries_nothing_over() {
    assertThat(carriedOver(ENDED.plus(Duration.ofDays(9)), entry(6, 8))).isFalse();
  }

  @Test
  void a_course_that_has_not_ended_before_carries_nothing_over() {
    ReliefDiary diary = new ReliefDiary(List.of(entry(6, 3)), null);

    assertThat(CarryOver.into(DEFINITION, BASELINE, diary, null, ENDED)).isFalse();
    assertThat(CarryOver.into(DEFINITION, BASELINE, diary, ENDED, ENDED.minus(Duration.ofDays(1))))
        .isFalse();
  }

  private static boolean carriedOver(Instant began, ReliefEntry... entries) {
    ReliefDiary diary = new ReliefDiary(Arrays.asList(entries), null);
    return CarryOver.into(DEFINITION, BASELINE, diary, ENDED, began);
  }

  private static ReliefEntry entry(int day, int score) {
    return new ReliefEntry(Duration.ofDays(day), score);
  }
}
