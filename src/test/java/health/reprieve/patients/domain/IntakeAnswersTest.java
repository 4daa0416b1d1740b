package health.reprieve.patients.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class IntakeAnswersTest {

  @Test
  void offers_fourteen_symptoms_and_eight_causes() {
    assertThat(Symptom.values()).hasSize(14);
    assertThat(Cause.values()).hasSize(8);
  }

  @Test
  void adds_up_the_opioids_and_leaves_the_rest_out() {
    IntakeAnswers answers =
        new IntakeAnswers(
            Set.of(),
            Set.of(),
            List.of(
                new Medication("Oxycodone", "20 mg a day", new BigDecimal("30.0")),
                new Medication("Tramadol", null, new BigDecimal("7.5")),
                new Medication("Gabapentin", "900 mg", null)),
            null);
    assertThat(answers.mmePerDay()).contains(new BigDecimal("37.5"));
  }

  @Test
  void knows_no_sum_where_no_medicine_states_any() {
    assertThat(IntakeAnswers.none().mmePerDay()).isEmpty();
  }
}
