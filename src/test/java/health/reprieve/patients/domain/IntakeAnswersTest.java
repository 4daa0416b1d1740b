package health.reprieve.patients.domain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class IntakeAnswersTest {

  @Test
  void offers_fourteen_symptoms_and_eight_causes() {
    assertThat(Symptom.values()).hasSize(14);
    assertThat(Cause.values()).hasSize(8);
  }
}
