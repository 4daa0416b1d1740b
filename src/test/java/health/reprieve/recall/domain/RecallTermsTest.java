package health.reprieve.recall.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** How many infusions make a trial. */
class RecallTermsTest {

  @Test
  void a_trial_is_all_that_the_protocol_plans_unless_fewer_are_set() {
    assertThat(new RecallTerms(3, null).trialOf(6)).isEqualTo(6);
    assertThat(new RecallTerms(3, 2).trialOf(6)).isEqualTo(2);
    assertThat(new RecallTerms(3, 8).trialOf(6)).isEqualTo(6);
  }
}
