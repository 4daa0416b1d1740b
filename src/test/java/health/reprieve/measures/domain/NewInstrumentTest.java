package health.reprieve.measures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.measures.domain.NewInstrument.Labels;
import health.reprieve.measures.domain.Questionnaire.Band;
import health.reprieve.measures.domain.Questionnaire.Question;
import health.reprieve.platform.problem.InvalidRequest;
import java.math.BigDecimal;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class NewInstrumentTest {

  private static final Labels LABELS =
      new Labels("Sleep, short", "1", "en", "Ours", "Last week:", null, null);
  private static final SortedMap<Integer, String> NO_OPTIONS = new TreeMap<>();
  private static final List<Question> TWO = List.of(question(1, 0, 4), question(2, 0, 4));

  @Test
  void the_range_of_a_sum_and_of_a_mean_follows_from_the_questions() {
    Questionnaire sum = of("SLEEP-2", TotalRule.SUM, 1, TWO, List.of()).questionnaire();
    assertThat(sum.least()).isEqualByComparingTo("0");
    assertThat(sum.most()).isEqualByComparingTo("8");
    assertThat(of("SLEEP-2", TotalRule.MEAN, 0, TWO, List.of()).questionnaire().most())
        .isEqualByComparingTo("4");
  }

  @Test
  void refuses_a_code_that_is_none_and_pain_scores_in_disguise() {
    refused(() -> of("short sleep", TotalRule.SUM, 0, TWO, List.of()), "code");
    refused(() -> of("SLEEP-2", TotalRule.EACH, 0, TWO, List.of()), "rule");
  }

  @Test
  void refuses_questions_that_are_not_sound() {
    refused(() -> of("SLEEP-2", TotalRule.SUM, 0, List.of(), List.of()), "questions");
    refused(
        () -> of("SLEEP-2", TotalRule.SUM, 0, List.of(question(2, 4, 4)), List.of()),
        "questions.0.number",
        "questions.0.most");
    Question alarm = new Question(1, "Text", 0, 4, "123", 4);
    refused(
        () -> of("SLEEP-2", TotalRule.SUM, 0, List.of(alarm), List.of()),
        "loinc",
        "questions.0.alarmAbove");
  }

  @Test
  void refuses_to_prorate_where_all_or_unlike_answers_may_be_missing() {
    refused(() -> of("SLEEP-2", TotalRule.SUM, 2, TWO, List.of()), "missingMost");
    List<Question> unlike = List.of(question(1, 0, 4), question(2, 0, 10));
    refused(() -> of("SLEEP-2", TotalRule.SUM, 1, unlike, List.of()), "missingMost");
  }

  @Test
  void refuses_bands_that_leave_totals_out_and_words_of_no_answer() {
    refused(() -> of("SLEEP-2", TotalRule.SUM, 0, TWO, List.of(band("5"))), "bands");
    refused(() -> of("SLEEP-2", TotalRule.SUM, 0, TWO, List.of(band("0"), band("9"))), "bands");
    SortedMap<Integer, String> five = new TreeMap<>();
    five.put(5, "always");
    refused(
        () ->
            NewInstrument.of(
                InstrumentCode.of("SLEEP-2"),
                LABELS,
                TotalRule.SUM,
                0,
                null,
                null,
                null,
                TWO,
                five,
                List.of()),
        "options");
  }

  @Test
  void where_only_the_total_is_entered_its_range_is_told() {
    refused(() -> of("SLEEP-2", TotalRule.TOTAL_ONLY, 0, TWO, List.of()), "questions", "most");
  }

  @Test
  void the_decimals_of_a_total_follow_from_the_rule_or_are_told() {
    assertThat(of("SLEEP-2", TotalRule.SUM, 0, TWO, List.of()).questionnaire().decimals()).isZero();
    assertThat(of("SLEEP-2", TotalRule.MEAN, 0, TWO, List.of()).questionnaire().decimals())
        .isEqualTo(2);
    assertThat(totalOnly(null).questionnaire().decimals()).isEqualTo(2);
    assertThat(totalOnly(1).questionnaire().decimals()).isEqualTo(1);
    refused(() -> totalOnly(3), "decimals");
  }

  private static NewInstrument totalOnly(@Nullable Integer decimals) {
    return NewInstrument.of(
        InstrumentCode.of("SLEEP-2"),
        LABELS,
        TotalRule.TOTAL_ONLY,
        0,
        BigDecimal.ZERO,
        BigDecimal.TEN,
        decimals,
        List.of(),
        NO_OPTIONS,
        List.of());
  }

  private static void refused(ThrowingCallable call, String... fields) {
    assertThatThrownBy(call)
        .isInstanceOfSatisfying(
            InvalidRequest.class,
            refusal ->
                assertThat(refusal.violations())
                    .extracting("field")
                    .containsExactlyInAnyOrder((Object[]) fields));
  }

  private static NewInstrument of(
      String code, TotalRule rule, int missing, List<Question> questions, List<Band> bands) {
    return NewInstrument.of(
        InstrumentCode.of(code),
        LABELS,
        rule,
        missing,
        null,
        null,
        null,
        questions,
        NO_OPTIONS,
        bands);
  }

  private static Question question(int number, int least, int most) {
    return new Question(number, "Text", least, most, null, null);
  }

  private static Band band(String least) {
    return new Band(new BigDecimal(least), "words");
  }
}
