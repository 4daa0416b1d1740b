package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class BaselineScoresTest {

  private static final LocalDate START = LocalDate.of(2026, 3, 30);

  /** Diary averages on the days before the start: the first on the day before, and so on back. */
  private static Map<LocalDate, Integer> diary(int... averages) {
    var diary = new HashMap<LocalDate, Integer>();
    for (int i = 0; i < averages.length; i++) {
      diary.put(START.minusDays(i + 1L), averages[i]);
    }
    return diary;
  }

  private static Baseline baseline(
      Map<LocalDate, Integer> diary, @Nullable Integer average, @Nullable Integer now) {
    return new BaselineScores(START, diary, average, now).baseline().orElseThrow();
  }

  @Test
  void four_diary_days_of_seven_are_enough_and_come_before_the_clinics_scores() {
    assertThat(baseline(diary(6, 7, 8, 8), 9, 10))
        .isEqualTo(new Baseline(73, BaselineSource.DIARY_MEAN, 4));
  }

  @Test
  void three_diary_days_are_too_few_and_the_clinics_average_counts() {
    assertThat(baseline(diary(6, 7, 8), 9, 10))
        .isEqualTo(new Baseline(90, BaselineSource.CLINIC_AVERAGE, 1));
  }

  @Test
  void without_an_average_the_clinics_score_now_counts() {
    assertThat(baseline(diary(), null, 5))
        .isEqualTo(new Baseline(50, BaselineSource.CLINIC_NOW, 1));
  }

  @Test
  void without_any_score_there_is_no_baseline() {
    assertThat(new BaselineScores(START, diary(6, 7, 8), null, null).baseline()).isEmpty();
  }

  @Test
  void the_seventh_day_before_counts_and_the_eighth_does_not() {
    assertThat(baseline(diary(5, 5, 5, 5, 5, 5, 9, 10), null, null))
        .isEqualTo(new Baseline(56, BaselineSource.DIARY_MEAN, 7));
  }

  @Test
  void the_day_of_the_infusion_and_later_days_do_not_count() {
    var diary = diary(6, 6, 6);
    diary.put(START, 0);
    diary.put(START.plusDays(1), 0);

    assertThat(new BaselineScores(START, diary, null, null).baseline()).isEmpty();
  }

  @Test
  void the_mean_is_rounded_to_the_nearest_tenth_and_halves_up() {
    assertThat(baseline(diary(7, 7, 7, 7, 7, 8), null, null).score())
        .isEqualTo(new BigDecimal("7.2"));
    assertThat(baseline(diary(7, 7, 7, 8), null, null).score()).isEqualTo(new BigDecimal("7.3"));
    assertThat(baseline(diary(10, 10, 10, 10), null, null).tenths()).isEqualTo(100);
    assertThat(baseline(diary(0, 0, 0, 0), null, null).tenths()).isZero();
  }

  @Test
  void refuses_scores_off_the_scale() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BaselineScores(START, diary(11), null, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BaselineScores(START, diary(), -1, null));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BaselineScores(START, diary(), null, 11));
  }
}
