package health.reprieve.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Chars;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpreadsheetTextTest {

  @ParameterizedTest
  @ValueSource(strings = {"=1+1", "+49 30 1", "-2", "@SUM(A1)", "\tx", "\rx", "'=1"})
  void what_a_spreadsheet_might_run_gets_an_apostrophe(String text) {
    assertThat(SpreadsheetText.guarded(text)).isEqualTo("'" + text);
  }

  @Test
  void other_text_stays_as_it_is() {
    for (String text : new String[] {"", "O'Hara", "'quoted'", "a=b", "Ōtani, \"Jo\"", "\n=1"}) {
      assertThat(SpreadsheetText.guarded(text)).isEqualTo(text);
    }
  }

  @Property
  void taking_one_apostrophe_away_gives_back_what_was_stored(
      @ForAll @Chars({'\'', '=', '+', '-', '@', '\t', '\r', 'a', '1'}) String text) {
    String guarded = SpreadsheetText.guarded(text);
    String read = guarded.matches("(?s)'+[=+\\-@\\t\\r].*") ? guarded.substring(1) : guarded;
    assertThat(read).isEqualTo(text);
    assertThat(guarded).doesNotMatch("(?s)[=+\\-@\\t\\r].*");
  }
}
