package health.reprieve.treatment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FollowUpTest {

  private static final Instant ZERO = Instant.parse("2026-11-02T12:00:00Z");

  @ParameterizedTest
  @CsvSource({"HOURS_24, 24", "HOURS_72, 72", "DAYS_7, 168", "DAYS_14, 336", "DAYS_28, 672"})
  void is_due_so_many_hours_after_the_last_infusion(FollowUp followUp, int hours) {
    assertThat(followUp.dueAfter(ZERO)).isEqualTo(ZERO.plus(Duration.ofHours(hours)));
    assertThat(followUp.holds(ZERO, followUp.dueAfter(ZERO))).isTrue();
  }

  @Test
  void every_answer_up_to_6_weeks_is_exactly_one_follow_ups() {
    for (int hour = 1; hour < 42 * 24; hour++) {
      Instant answer = ZERO.plus(Duration.ofHours(hour));
      assertThat(Arrays.stream(FollowUp.values()).filter(one -> one.holds(ZERO, answer)))
          .as("hour %d", hour)
          .hasSize(1);
    }
  }

  @Test
  void day_9_is_the_last_of_day_7_and_what_comes_later_is_day_14s() {
    Instant dayNine = ZERO.plus(Duration.ofDays(9));
    Instant later = ZERO.plus(Duration.ofHours(228));
    assertThat(FollowUp.DAYS_7.holds(ZERO, dayNine)).isTrue();
    assertThat(FollowUp.DAYS_7.holds(ZERO, dayNine.plusNanos(1000))).isFalse();
    assertThat(FollowUp.DAYS_14.holds(ZERO, dayNine.plusNanos(1000))).isTrue();
    assertThat(FollowUp.DAYS_7.holds(ZERO, later)).isFalse();
    assertThat(FollowUp.DAYS_14.holds(ZERO, later)).isTrue();
    assertThat(FollowUp.DAYS_7.unanswered(ZERO, later)).isEqualTo(FollowUp.State.MISSED);
  }

  @Test
  void is_coming_then_due_then_missed() {
    assertThat(state(4)).isEqualTo(FollowUp.State.COMING);
    assertThat(state(5)).isEqualTo(FollowUp.State.DUE);
    assertThat(state(9)).isEqualTo(FollowUp.State.DUE);
    assertThat(state(10)).isEqualTo(FollowUp.State.MISSED);
  }

  private static FollowUp.State state(int days) {
    return FollowUp.DAYS_7.unanswered(ZERO, ZERO.plus(Duration.ofDays(days)));
  }
}
