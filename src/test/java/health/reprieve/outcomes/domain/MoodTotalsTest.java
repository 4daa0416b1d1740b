package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MoodTotalsTest {

  @Test
  void response_is_a_fall_by_half_or_more() {
    assertThat(totals("14", "7").isResponse(MoodTerms.USUAL)).isTrue();
    assertThat(totals("14", "8").isResponse(MoodTerms.USUAL)).isFalse();
    assertThat(totals("15", "7").isResponse(MoodTerms.USUAL)).isTrue();
    assertThat(totals("15", "8").isResponse(MoodTerms.USUAL)).isFalse();
  }

  @Test
  void a_total_filled_up_for_missing_answers_counts_to_the_hundredth() {
    assertThat(totals("14.63", "7.31").isResponse(MoodTerms.USUAL)).isTrue();
    assertThat(totals("14.63", "7.32").isResponse(MoodTerms.USUAL)).isFalse();
    assertThat(totals("14.63", "4.99").isRemission()).isTrue();
  }

  @Test
  void remission_is_a_total_under_5_whatever_the_fall() {
    assertThat(totals("20", "5").isRemission()).isFalse();
    assertThat(totals("20", "4").isRemission()).isTrue();
    assertThat(totals("6", "4").isRemission()).isTrue();
    assertThat(totals("6", "4").isResponse(MoodTerms.USUAL)).isFalse();
  }

  @Test
  void who_is_in_remission_before_can_neither_respond_nor_remit() {
    assertThat(totals("5", "2").isEligible()).isTrue();
    MoodTotals well = totals("4", "0");
    assertThat(well.isEligible()).isFalse();
    assertThat(well.isFollowed()).isFalse();
    assertThat(well.isResponse(MoodTerms.USUAL)).isFalse();
    assertThat(well.isRemission()).isFalse();
    assertThat(totals("0", "0").isResponse(MoodTerms.USUAL)).isFalse();
  }

  @Test
  void without_one_of_the_two_nothing_is_known() {
    assertThat(totals("14", null).isEligible()).isTrue();
    assertThat(totals("14", null).isFollowed()).isFalse();
    assertThat(totals("14", null).isResponse(MoodTerms.USUAL)).isFalse();
    assertThat(totals(null, "3").isEligible()).isFalse();
    assertThat(totals(null, "3").isRemission()).isFalse();
  }

  @Test
  void who_has_no_total_after_is_missing_only_once_none_can_follow() {
    assertThat(totals("14", null).isMissing()).isTrue();
    assertThat(new MoodTotals(BigDecimal.TEN, null, false).isMissing()).isFalse();
    assertThat(totals("14", "9").isMissing()).isFalse();
    assertThat(totals("4", null).isMissing()).isFalse();
    assertThat(totals(null, null).isMissing()).isFalse();
  }

  @Test
  void each_course_is_read_in_one_way() {
    assertThat(totals("14", "7").status(MoodTerms.USUAL)).isEqualTo(MoodStatus.RESPONSE);
    assertThat(totals("14", "8").status(MoodTerms.USUAL)).isEqualTo(MoodStatus.NO_RESPONSE);
    assertThat(totals("6", "4").status(MoodTerms.USUAL)).isEqualTo(MoodStatus.NO_RESPONSE);
    assertThat(totals("14", null).status(MoodTerms.USUAL)).isEqualTo(MoodStatus.MISSING);
    assertThat(new MoodTotals(BigDecimal.TEN, null, false).status(MoodTerms.USUAL))
        .isEqualTo(MoodStatus.NOT_YET_DUE);
    assertThat(totals("4", "0").status(MoodTerms.USUAL)).isEqualTo(MoodStatus.IN_REMISSION_BEFORE);
    assertThat(totals(null, "3").status(MoodTerms.USUAL)).isEqualTo(MoodStatus.NO_TOTAL_BEFORE);
  }

  @Test
  void a_response_is_what_the_definition_says() {
    MoodTerms third = new MoodTerms(33, 2, 31);

    assertThat(totals("15", "10").isResponse(third)).isTrue();
    assertThat(totals("100", "67.01").isResponse(third)).isFalse();
    assertThat(totals("15", "10").status(MoodTerms.USUAL)).isEqualTo(MoodStatus.NO_RESPONSE);
  }

  private static MoodTotals totals(@Nullable String before, @Nullable String after) {
    return new MoodTotals(
        before == null ? null : new BigDecimal(before),
        after == null ? null : new BigDecimal(after),
        true);
  }
}
