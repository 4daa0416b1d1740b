package health.reprieve.outcomes.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class ReliefTermsTest {

  @Test
  void a_course_runs_until_both_its_onset_window_and_days_5_to_9_are_over() {
    assertThat(terms(168).runsFor()).isEqualTo(Duration.ofDays(9));
    assertThat(terms(168).runsForWords()).isEqualTo("9 days");
    assertThat(terms(300).runsFor()).isEqualTo(Duration.ofHours(300));
    assertThat(terms(300).runsForWords()).isEqualTo("300 hours");
  }

  private static ReliefTerms terms(int onsetHours) {
    return new ReliefTerms(30, 2, onsetHours, new BigDecimal("4.0"), 5, 11, MoodTerms.USUAL);
  }
}
