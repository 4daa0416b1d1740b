package health.reprieve.treatment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class CourseProgressTest {

  private static final Instant LAST_END = Instant.parse("2026-11-02T12:00:00Z");

  @Test
  void is_finished_when_all_sessions_are_given() {
    assertThat(new CourseProgress(6, 4, 6, LAST_END).finishedAt(LAST_END)).isTrue();
    assertThat(new CourseProgress(6, 4, 5, LAST_END).finishedAt(LAST_END)).isFalse();
  }

  @Test
  void is_finished_when_the_last_infusion_is_longer_ago_than_the_longest_gap_and_14_days() {
    CourseProgress course = new CourseProgress(6, 4, 3, LAST_END);
    Instant limit = LAST_END.plus(Duration.ofDays(18));
    assertThat(course.finishedAt(limit)).isFalse();
    assertThat(course.finishedAt(limit.plusNanos(1000))).isTrue();
  }

  @Test
  void waits_for_its_first_infusion() {
    assertThat(new CourseProgress(1, 1, 0, null).finishedAt(Instant.MAX)).isFalse();
  }
}
