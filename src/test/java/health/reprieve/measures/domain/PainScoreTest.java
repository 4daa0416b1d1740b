package health.reprieve.measures.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.platform.problem.InvalidRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PainScoreTest {

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10})
  void reads_every_number_of_the_scale(int number) {
    assertThat(PainScore.parse(Integer.toString(number)).value()).isEqualTo(number);
  }

  @Test
  void reads_past_blanks_and_leading_noughts() {
    assertThat(PainScore.parse(" 07 ")).isEqualTo(PainScore.of(7));
  }

  @ParameterizedTest
  @CsvSource({
    "11, The scale goes from 0",
    "-1, The scale goes from 0",
    "1e9, The scale goes from 0",
    "10.5, The scale goes from 0",
    "7.5, without decimals",
    "'7,5', without decimals",
    "7.0, without decimals",
    "+7, without decimals",
    "seven, written in digits",
    "7/10, written in digits"
  })
  void says_what_is_wrong_with_what_is_not_on_the_scale(String typed, String why) {
    assertThatThrownBy(() -> PainScore.parse(typed))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining(why);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "  "})
  void asks_for_a_missing_score(String typed) {
    assertThatThrownBy(() -> PainScore.parse(typed)).hasMessageContaining("Needed");
  }

  @Test
  void cannot_be_made_off_the_scale() {
    assertThatThrownBy(() -> PainScore.of(11)).isInstanceOf(InvalidRequest.class);
  }
}
