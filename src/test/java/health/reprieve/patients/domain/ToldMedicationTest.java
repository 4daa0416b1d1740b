package health.reprieve.patients.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ToldMedicationTest {

  private static final LocalDate DAY = LocalDate.of(2026, 5, 4);

  @Test
  void adds_up_the_opioids_and_leaves_the_rest_out() {
    ToldMedication told =
        new ToldMedication(
            DAY,
            List.of(
                new Medication("Oxycodone", "20 mg a day", new BigDecimal("30.0")),
                new Medication("Tramadol", null, new BigDecimal("7.5")),
                new Medication("Gabapentin", "900 mg", null)));
    assertThat(told.mmePerDay()).isEqualTo(new BigDecimal("37.5"));
    assertThat(told.statesOpioids()).isTrue();
  }

  @Test
  void is_nought_where_no_medicine_states_any() {
    ToldMedication told =
        new ToldMedication(DAY, List.of(new Medication("Gabapentin", "900 mg", null)));
    assertThat(told.mmePerDay()).isEqualByComparingTo("0");
    assertThat(told.statesOpioids()).isFalse();
  }
}
