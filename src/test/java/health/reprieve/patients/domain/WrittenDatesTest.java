package health.reprieve.patients.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WrittenDatesTest {

  @ParameterizedTest
  @ValueSource(
      strings = {
        "3 Feb 1981",
        "03 feb 1981",
        "3 February 1981",
        "3rd February, 1981",
        "3. Feb. 1981",
        "3-Feb-1981",
        "3feb1981",
        "Feb 3 1981",
        "February 3rd, 1981",
        "1981 Feb 3",
        "1981/2/3",
        "1981.02.03",
        "1981-2-3"
      })
  void reads_a_date_however_it_is_written(String typed) {
    assertThat(WrittenDates.unified(typed)).isEqualTo("1981-02-03");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"30 feb 1981", "may 1981", "3 febo", "1981 13 1", "augusta 12", "3.2.1981"})
  void leaves_what_is_no_such_date(String typed) {
    assertThat(WrittenDates.unified(typed)).isEqualTo(typed);
  }

  @ParameterizedTest
  @CsvSource({
    "nell 3 feb 1981 mockford,nell 1981-02-03 mockford",
    "3 2 1981,3/2/1981",
    "1037-131,1037-131"
  })
  void leaves_the_rest_of_the_text(String typed, String unified) {
    assertThat(WrittenDates.unified(typed)).isEqualTo(unified);
  }
}
