package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import health.reprieve.statistics.CensoredInterval;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ReliefRulesTest {

  private static final Baseline EIGHT = new Baseline(80, BaselineSource.DIARY_MEAN, 7);
  private static final ReliefDefinition THIRTY_PERCENT =
      ReliefDefinition.usual(1, Instant.EPOCH, new ReliefThreshold.Percent(30));

  /** Entries given as hours and scores in turn. */
  private static ReliefDiary diary(int... hoursAndScores) {
    return diaryUntil(null, hoursAndScores);
  }

  private static ReliefDiary diaryUntil(@Nullable Duration nextInfusion, int... hoursAndScores) {
    var entries =
        IntStream.range(0, hoursAndScores.length / 2)
            .mapToObj(i -> entry(hoursAndScores[2 * i], hoursAndScores[2 * i + 1]))
            .toList();
    return new ReliefDiary(entries, nextInfusion);
  }

  private static ReliefEntry entry(int hours, int score) {
    return new ReliefEntry(Duration.ofHours(hours), score);
  }

  private static EventInterval interval(int after, int upTo) {
    return new EventInterval(Duration.ofHours(after), Duration.ofHours(upTo));
  }

  private static EventInterval rightCensored(int after) {
    return new EventInterval(Duration.ofHours(after), null);
  }

  private static ReliefEpisode assess(ReliefDiary diary) {
    return ReliefRules.assess(THIRTY_PERCENT, EIGHT, diary);
  }

  private static ReliefDuration durationOf(ReliefDiary diary) {
    return Objects.requireNonNull(assess(diary).duration());
  }

  @Test
  void r0_a_baseline_just_below_the_minimum_is_ineligible_and_the_minimum_itself_is_not() {
    var below = new Baseline(39, BaselineSource.DIARY_MEAN, 7);
    var minimum = new Baseline(40, BaselineSource.DIARY_MEAN, 7);

    assertThat(ReliefRules.assess(THIRTY_PERCENT, below, diary(24, 0)).status())
        .isEqualTo(ReliefStatus.INELIGIBLE);
    assertThat(ReliefRules.assess(THIRTY_PERCENT, minimum, diary(24, 0)).status())
        .isEqualTo(ReliefStatus.RESPONDER);
  }

  @Test
  void r1_entries_at_or_after_the_next_infusion_belong_to_the_next_episode() {
    var diary = diaryUntil(Duration.ofDays(2), 24, 4, 48, 8, 72, 8);

    assertThat(diary.entries()).containsExactly(entry(24, 4));
    assertThat(durationOf(diary).lost()).isEqualTo(rightCensored(24));
  }

  @Test
  void scores_up_to_the_end_of_the_infusion_do_not_count() {
    assertThat(diary(-1, 0, 0, 0, 24, 8).entries()).containsExactly(entry(24, 8));
  }

  @Test
  void entries_count_in_order_of_time_however_they_arrive() {
    assertThat(diary(72, 8, 2, 3, 24, 4).entries())
        .containsExactly(entry(2, 3), entry(24, 4), entry(72, 8));
  }

  @Test
  void of_two_scores_for_one_moment_the_higher_one_counts() {
    assertThat(diary(24, 3, 24, 6).entries()).containsExactly(entry(24, 6));
    assertThat(diary(24, 6, 24, 3).entries()).containsExactly(entry(24, 6));
  }

  @Test
  void r2_onset_at_the_first_entry_lies_after_the_end_of_the_infusion() {
    assertThat(assess(diary(2, 4)).onset()).isEqualTo(interval(0, 2));
  }

  @Test
  void r2_onset_lies_after_the_last_entry_without_relief() {
    assertThat(assess(diary(2, 8, 24, 7, 72, 5)).onset()).isEqualTo(interval(24, 72));
  }

  @Test
  void r2_relief_may_begin_at_the_end_of_the_window_and_not_later() {
    assertThat(assess(diary(24, 8, 168, 4)).status()).isEqualTo(ReliefStatus.RESPONDER);
    assertThat(assess(diary(24, 8, 169, 4)).status()).isEqualTo(ReliefStatus.NONRESPONDER);
  }

  @Test
  void r3_entries_without_relief_in_the_window_make_a_nonresponder() {
    assertThat(assess(diary(168, 8)).status()).isEqualTo(ReliefStatus.NONRESPONDER);
  }

  @Test
  void r3_no_entry_in_the_window_is_not_assessed_whatever_comes_later() {
    var episode = assess(diary(169, 0));

    assertThat(episode.status()).isEqualTo(ReliefStatus.NOT_ASSESSED);
    assertThat(episode.entries()).isEqualTo(1);
  }

  @Test
  void r4_two_entries_out_of_relief_in_a_row_are_a_loss_from_the_first_of_them() {
    var duration = durationOf(diary(24, 4, 72, 7, 96, 8, 120, 4));

    assertThat(duration).isEqualTo(new ReliefDuration(interval(24, 72), ReliefEnd.LOSS, false));
  }

  @Test
  void r4_the_first_run_is_the_loss_even_when_relief_returns() {
    assertThat(durationOf(diary(24, 4, 48, 8, 72, 8, 96, 3, 120, 8, 144, 8)).lost())
        .isEqualTo(interval(24, 48));
  }

  @Test
  void r4_a_single_entry_out_of_relief_at_the_end_is_an_unconfirmed_loss() {
    var duration = durationOf(diary(24, 4, 72, 4, 96, 8));

    assertThat(duration)
        .isEqualTo(new ReliefDuration(rightCensored(72), ReliefEnd.END_OF_DATA, true));
  }

  @Test
  void r4_an_unconfirmed_loss_before_the_next_infusion_keeps_both_facts() {
    var duration = durationOf(diaryUntil(Duration.ofHours(100), 24, 4, 72, 8));

    assertThat(duration)
        .isEqualTo(new ReliefDuration(rightCensored(24), ReliefEnd.NEXT_INFUSION, true));
  }

  @Test
  void r4_the_definition_says_how_many_entries_confirm_a_loss() {
    var threshold = new ReliefThreshold.Percent(30);
    var window = Duration.ofDays(7);
    var one = new ReliefDefinition(1, Instant.EPOCH, threshold, window, 1, 40);
    var three = new ReliefDefinition(1, Instant.EPOCH, threshold, window, 3, 40);
    var diary = diary(24, 4, 48, 8, 72, 4, 96, 8, 120, 8);

    var byOne = Objects.requireNonNull(ReliefRules.assess(one, EIGHT, diary).duration());
    var byThree = Objects.requireNonNull(ReliefRules.assess(three, EIGHT, diary).duration());
    assertThat(byOne.lost()).isEqualTo(interval(24, 48));
    assertThat(byThree)
        .isEqualTo(new ReliefDuration(rightCensored(72), ReliefEnd.END_OF_DATA, true));
  }

  @Test
  void r5_relief_to_the_end_is_right_censored_at_the_last_entry_in_relief() {
    assertThat(durationOf(diary(24, 4, 600, 5)))
        .isEqualTo(new ReliefDuration(rightCensored(600), ReliefEnd.END_OF_DATA, false));
  }

  @Test
  void r5_the_next_infusion_gives_the_reason_but_not_the_time() {
    assertThat(durationOf(diaryUntil(Duration.ofHours(700), 24, 4, 600, 5)))
        .isEqualTo(new ReliefDuration(rightCensored(600), ReliefEnd.NEXT_INFUSION, false));
  }

  @Test
  void percent_of_relief_is_compared_in_whole_tenths() {
    var threshold = new ReliefThreshold.Percent(30);

    for (int tenths = 10; tenths <= 100; tenths += 10) {
      var baseline = new Baseline(tenths, BaselineSource.CLINIC_NOW, 1);
      for (int score = 0; score <= 10; score++) {
        boolean exact =
            BigDecimal.valueOf(tenths - 10L * score)
                    .compareTo(new BigDecimal("0.3").multiply(BigDecimal.valueOf(tenths)))
                >= 0;
        assertThat(threshold.isMet(baseline, score)).isEqualTo(exact);
      }
    }
    assertThat(threshold.isMet(new Baseline(71, BaselineSource.DIARY_MEAN, 7), 5)).isFalse();
    assertThat(threshold.isMet(new Baseline(72, BaselineSource.DIARY_MEAN, 7), 5)).isTrue();
  }

  @Test
  void points_of_relief_are_counted_from_the_baseline() {
    var twoPoints = new ReliefThreshold.Points(20);

    assertThat(twoPoints.isMet(new Baseline(70, BaselineSource.DIARY_MEAN, 7), 5)).isTrue();
    assertThat(twoPoints.isMet(new Baseline(69, BaselineSource.DIARY_MEAN, 7), 5)).isFalse();
  }

  @Test
  void best_percent_is_negative_when_pain_was_never_below_the_baseline() {
    assertThat(assess(diary(24, 9, 48, 10)).bestPercent()).isEqualTo(new BigDecimal("-12.5"));
  }

  @Test
  void durations_go_to_the_estimators_in_hours() {
    var started = new ArrayList<CensoredInterval>();
    started.add(new EventInterval(Duration.ofMinutes(90), Duration.ofHours(24)).inHours());
    started.add(rightCensored(335).inHours());

    assertThat(started)
        .isEqualTo(List.of(new CensoredInterval(1.5, 24), CensoredInterval.after(335)));
  }

  @Test
  void refuses_values_that_make_no_sense() {
    assertThatIllegalArgumentException().isThrownBy(() -> entry(1, 11));
    assertThatIllegalArgumentException().isThrownBy(() -> entry(1, -1));
    assertThatIllegalArgumentException().isThrownBy(() -> interval(5, 5));
    assertThatIllegalArgumentException().isThrownBy(() -> diaryUntil(Duration.ZERO));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReliefThreshold.Percent(0));
    assertThatIllegalArgumentException().isThrownBy(() -> new ReliefThreshold.Points(101));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new ReliefDuration(rightCensored(5), ReliefEnd.LOSS, false));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Baseline(101, BaselineSource.CLINIC_NOW, 1));
  }
}
