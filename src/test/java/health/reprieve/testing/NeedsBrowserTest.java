package health.reprieve.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class NeedsBrowserTest {

  @Test
  void without_a_browser_tests_are_skipped_and_the_reason_says_what_to_do() {
    var decided = NeedsBrowser.Condition.decide(Optional.empty(), null);

    assertThat(decided.isDisabled()).isTrue();
    assertThat(decided.getReason()).hasValueSatisfying(why -> assertThat(why).contains("install"));
  }

  @Test
  void without_a_browser_that_is_required_they_fail() {
    assertThatThrownBy(() -> NeedsBrowser.Condition.decide(Optional.empty(), "required"))
        .hasMessageContaining("No Chromium found");
  }

  @Test
  void with_a_browser_they_run_whether_it_is_required_or_not() {
    assertThat(NeedsBrowser.Condition.decide(Optional.of(Path.of("x")), null).isDisabled())
        .isFalse();
  }

  @Test
  void a_named_program_that_is_none_is_no_browser() {
    assertThat(Browser.program("/no/such/program")).isEmpty();
    assertThat(Browser.program("")).isEmpty();
  }
}
