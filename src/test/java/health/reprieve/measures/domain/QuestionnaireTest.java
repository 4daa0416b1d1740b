package health.reprieve.measures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.measures.domain.Questionnaire.Band;
import health.reprieve.measures.domain.Questionnaire.Question;
import health.reprieve.platform.problem.InvalidRequest;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuestionnaireTest {

  /** Nine questions of 0 to 3 as in the PHQ-9; the ninth raises a task above zero. */
  private static final Questionnaire SUMS =
      new Questionnaire(
          TotalRule.SUM,
          2,
          BigDecimal.ZERO,
          new BigDecimal("27"),
          0,
          IntStream.rangeClosed(1, 9).mapToObj(n -> question(n, 3, n == 9 ? 0 : null)).toList(),
          List.of(
              new Band(BigDecimal.ZERO, "minimal"),
              new Band(new BigDecimal("5"), "mild"),
              new Band(new BigDecimal("10"), "moderate")));

  /** Three questions of 0 to 10, all of them needed, as in the PEG. */
  private static final Questionnaire MEANS =
      new Questionnaire(
          TotalRule.MEAN,
          0,
          BigDecimal.ZERO,
          BigDecimal.TEN,
          2,
          IntStream.rangeClosed(1, 3).mapToObj(n -> question(n, 10, null)).toList(),
          List.of());

  @Test
  void the_sum_of_all_answers_is_the_total() {
    assertThat(SUMS.total(answers(3, 2, 1, 0, 0, 1, 2, 3, 0))).hasValue(new BigDecimal("12"));
  }

  /** 7 answers with the sum 10: 10 × 9 / 7 = 12.86; 8 with 10: 11.25; 8 with 12: 13.5. */
  @ParameterizedTest
  @CsvSource({"'3,2,1,0,1,2,1',13", "'3,2,1,0,1,2,1,0',11", "'3,3,3,0,1,1,1,0',14"})
  void a_sum_with_answers_missing_is_prorated_and_rounded_half_up(String given, String total) {
    assertThat(SUMS.total(answers(given))).hasValue(new BigDecimal(total));
  }

  @Test
  void with_more_answers_missing_than_the_rule_lets_pass_there_is_no_total() {
    assertThat(SUMS.total(answers(3, 3, 3, 3, 3, 3))).isEmpty();
    assertThat(MEANS.total(answers(8, 7))).isEmpty();
  }

  @Test
  void the_mean_has_two_decimals() {
    assertThat(MEANS.total(answers(8, 7, 8))).hasValue(new BigDecimal("7.67"));
  }

  @ParameterizedTest
  @CsvSource({"0,minimal", "4,minimal", "5,mild", "9,mild", "10,moderate", "27,moderate"})
  void a_band_reaches_up_to_the_next(BigDecimal total, String words) {
    assertThat(SUMS.band(total)).map(Band::words).hasValue(words);
  }

  @Test
  void an_answer_above_its_limit_alarms_however_many_others_are_missing() {
    assertThat(SUMS.alarmedBy(Map.of(9, 1))).isTrue();
    assertThat(SUMS.alarmedBy(Map.of(9, 0))).isFalse();
    assertThat(SUMS.alarmedBy(Map.of(8, 3))).isFalse();
  }

  @Test
  void names_every_answer_that_is_none() {
    assertThatThrownBy(() -> SUMS.refuseWrong(Map.of(1, 4, 10, 0)))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused ->
                assertThat(refused.violations())
                    .extracting("field")
                    .containsExactlyInAnyOrder("answers.1", "answers.10"));
  }

  @ParameterizedTest
  @CsvSource({"-1", "10.5", "5.125"})
  void refuses_a_total_that_the_instrument_cannot_give(BigDecimal total) {
    assertThatThrownBy(() -> MEANS.refuseWrongTotal(total)).isInstanceOf(InvalidRequest.class);
  }

  @Test
  void a_total_has_no_more_decimals_than_the_instrument_gives() {
    assertThatThrownBy(() -> SUMS.refuseWrongTotal(new BigDecimal("4.5")))
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refused ->
                assertThat(refused.violations())
                    .extracting("message")
                    .containsExactly("A whole number from 0 to 27."));
    SUMS.refuseWrongTotal(new BigDecimal("4.0"));
    MEANS.refuseWrongTotal(new BigDecimal("4.25"));
  }

  @Property
  void a_prorated_total_stays_within_the_scale(
      @ForAll @IntRange(max = 3) int value, @ForAll @IntRange(min = 7, max = 9) int given) {
    Map<Integer, Integer> answers = new HashMap<>();
    IntStream.rangeClosed(1, given).forEach(number -> answers.put(number, value));
    assertThat(SUMS.total(answers)).hasValue(BigDecimal.valueOf(9L * value));
  }

  private static Question question(int number, int most, @Nullable Integer alarmAbove) {
    return new Question(number, "Question " + number, 0, most, null, alarmAbove);
  }

  private static Map<Integer, Integer> answers(String given) {
    return answers(
        java.util.Arrays.stream(given.split(",", -1)).mapToInt(Integer::parseInt).toArray());
  }

  private static Map<Integer, Integer> answers(int... values) {
    Map<Integer, Integer> answers = new HashMap<>();
    for (int i = 0; i < values.length; i++) {
      answers.put(i + 1, values[i]);
    }
    return answers;
  }
}
