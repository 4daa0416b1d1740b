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

  @ParameterizedTest
  @ValueSource(strings = {"# by A,=1+1", "# by A;+1", "# by A\t@x", "# by A,-2", "# A,'=1"})
  void so_does_what_it_might_run_within_a_line(String line) {
    assertThat(SpreadsheetText.guardedLine(line)).isEqualTo(line.replaceFirst("[,;\\t]", "$0'"));
  }

  @Test
  void other_lines_stay_as_they_are() {
    for (String line : new String[] {"", "# a, =b; -c", "# 95 % a-b,c", "# (after, up to]"}) {
      assertThat(SpreadsheetText.guardedLine(line)).isEqualTo(line);
    }
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
