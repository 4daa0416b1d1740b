package health.reprieve.patients.domain;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpellingTest {

  @ParameterizedTest
  @CsvSource({
    "mustrele,musterle",
    "mokford,mockford",
    "mockfrod,mockford",
    "mocksfordd,mockford",
    "nunes,nunez",
    "mockx,mockford",
    "19810204,19810203"
  })
  void a_slip_of_the_fingers_is_near(String typed, String word) {
    assertThat(Spelling.near(typed, word)).isTrue();
  }

  @ParameterizedTest
  @CsvSource({"nel,neil", "nunes,munoz", "mockford,ashford", "mo,ma"})
  void another_name_is_not(String typed, String word) {
    assertThat(Spelling.near(typed, word)).isFalse();
  }

  @Property
  void is_no_distance_from_its_own_beginning(
      @ForAll @AlphaChars @StringLength(min = 1, max = 20) String word) {
    assertThat(Spelling.distance(word.substring(0, (word.length() + 1) / 2), word)).isZero();
  }
}
