package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class CarryOverTest {

  private static final Instant ENDED = Instant.parse("2026-03-01T12:00:00Z");
  private static final Baseline BASELINE = new Baseline(80, BaselineSource.DIARY_MEAN, 7);

  @Test
  void an_answer_in_relief_on_one_of_the_seven_days_before_is_carried_over() {
    assertThat(carriedOver(ENDED.plus(Duration.ofDays(20)), entry(6, 3), entry(13, 3))).isTrue();
  }

  @Test
  void relief_known_only_before_that_week_is_not() {
    assertThat(carriedOver(ENDED.plus(Duration.ofDays(21)), entry(6, 3), entry(13, 3))).isFalse();
  }

  @Test
  void relief_lost_before_that_week_is_not_even_if_good_days_return() {
    assertThat(
            carriedOver(
                ENDED.plus(Duration.ofDays(20)),
                entry(2, 3),
                entry(4, 8),
                entry(5, 8),
                entry(18, 3)))
        .isFalse();
  }

  @Test
  void a_course_before_without_relief_carries_nothing_over() {
    assertThat(carriedOver(ENDED.plus(Duration.ofDays(9)), entry(6, 8))).isFalse();
  }

  @Test
  void a_course_that_has_not_ended_before_carries_nothing_over() {
    ReliefEpisode relief = relief(entry(6, 3));

    assertThat(CarryOver.into(relief, null, ENDED)).isFalse();
    assertThat(CarryOver.into(relief, ENDED, ENDED.minus(Duration.ofDays(1)))).isFalse();
  }

  private static boolean carriedOver(Instant began, ReliefEntry... entries) {
    return CarryOver.into(relief(entries), ENDED, began);
  }

  private static ReliefEpisode relief(ReliefEntry... entries) {
    ReliefDefinition definition = ReliefDefinition.usual(1, ENDED, new ReliefThreshold.Percent(30));
    return ReliefRules.assess(definition, BASELINE, new ReliefDiary(Arrays.asList(entries), null));
  }

  private static ReliefEntry entry(int day, int score) {
    return new ReliefEntry(Duration.ofDays(day), score);
  }
}
