package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import health.reprieve.treatment.domain.FollowUp;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class DaySevenChangeTest {

  private static final Baseline EIGHT = new Baseline(80, BaselineSource.DIARY_MEAN, 7);

  private static ReliefEntry entry(int hours, int score) {
    return new ReliefEntry(Duration.ofHours(hours), score);
  }

  private static Optional<ReliefEntry> taken(
      @Nullable Duration nextInfusion, ReliefEntry... entries) {
    return DaySevenChange.of(EIGHT, new ReliefDiary(Arrays.asList(entries), nextInfusion))
        .map(DaySevenChange::entry);
  }

  @Test
  void the_score_closest_to_day_seven_counts_and_not_the_best_one() {
    assertThat(taken(null, entry(24, 1), entry(150, 5), entry(170, 6), entry(200, 2)))
        .contains(entry(170, 6));
  }

  @Test
  void of_two_scores_as_close_the_earlier_one_counts() {
    assertThat(taken(null, entry(180, 3), entry(156, 5))).contains(entry(156, 5));
  }

  @Test
  void day_five_and_day_nine_belong_to_the_window() {
    assertThat(taken(null, entry(120, 5))).contains(entry(120, 5));
    assertThat(taken(null, entry(216, 5))).contains(entry(216, 5));
  }

  @Test
  void the_window_is_the_one_in_which_staff_ask() {
    Instant zero = Instant.parse("2026-11-02T12:00:00Z");
    for (Duration since :
        List.of(
            Duration.ofDays(5).minusNanos(1000),
            Duration.ofDays(5),
            Duration.ofDays(9),
            Duration.ofDays(9).plusNanos(1000),
            Duration.ofHours(228))) {
      assertThat(taken(null, new ReliefEntry(since, 5)).isPresent())
          .as("%s", since)
          .isEqualTo(FollowUp.DAYS_7.holds(zero, zero.plus(since)));
    }
  }

  @Test
  void without_a_score_in_the_window_the_change_is_missing() {
    assertThat(taken(null, entry(119, 5), entry(217, 5))).isEmpty();
  }

  @Test
  void scores_after_the_next_infusion_do_not_count() {
    assertThat(taken(Duration.ofDays(7), entry(130, 4), entry(168, 2))).contains(entry(130, 4));
  }

  @Test
  void less_pain_is_a_negative_change() {
    var change = new DaySevenChange(EIGHT, entry(168, 5));

    assertThat(change.tenths()).isEqualTo(-30);
    assertThat(change.points()).isEqualTo(-3.0);
    assertThat(change.percent().orElseThrow()).isCloseTo(-37.5, Offset.offset(1e-12));
  }

  @Test
  void a_baseline_of_0_has_no_change_in_percent() {
    var noPain = new Baseline(0, BaselineSource.CLINIC_NOW, 1);

    assertThat(new DaySevenChange(noPain, entry(168, 2)).percent()).isEmpty();
    assertThat(new DaySevenChange(noPain, entry(168, 2)).points()).isEqualTo(2.0);
  }
}
