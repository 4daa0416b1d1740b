package health.reprieve.treatment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.platform.problem.InvalidRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.aggregator.ArgumentsAccessor;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.junit.jupiter.params.provider.CsvSource;

class GivenDoseTest {

  private static final int WEIGHT = 1;
  private static final int MINUTES = 3;
  private static final int TOTAL_MG = 6;
  private static final int RATE = 10;

  /** 70 kg x 0.5 mg/kg over 40 min = 35 mg at 0.75 mg/kg/h; the others by hand in the same way. */
  @ParameterizedTest
  @CsvSource({"35, 40, 70, 0.75", "82, 120, 82, 0.5", "98, 240, 70, 0.35", "0, 10, 70, 0"})
  void runs_at_mg_per_kg_and_hour(String mg, int minutes, String kilograms, String rate) {
    assertThat(
            GivenDose.of(new BigDecimal(mg), minutes)
                .ratePerHour(BodyWeight.ofKilograms(new BigDecimal(kilograms))))
        .isEqualByComparingTo(rate);
  }

  /**
   * The parser passes over the first line of the file, a comment, by itself; the one line skipped
   * holds the names of the columns.
   */
  @ParameterizedTest(name = "{0}")
  @CsvFileSource(resources = "dose_vectors.csv", numLinesToSkip = 1)
  void runs_at_the_rates_of_the_reference(ArgumentsAccessor row) {
    BodyWeight weight = BodyWeight.ofKilograms(new BigDecimal(row.getString(WEIGHT)));
    GivenDose given =
        GivenDose.of(new BigDecimal(row.getString(TOTAL_MG)), row.getInteger(MINUTES));

    assertThat(given.ratePerHour(weight).setScale(4, RoundingMode.HALF_UP))
        .isEqualByComparingTo(row.getString(RATE));
  }

  @ParameterizedTest
  @CsvSource({"40,true", "38,true", "42,true", "37,false", "43,false"})
  void fits_the_clock_to_two_minutes(int minutes, boolean fits) {
    Instant nine = Instant.parse("2026-11-24T09:00:00Z");
    VisitTimes fortyMinutes = new VisitTimes(nine, nine, nine.plusSeconds(2400), null);
    assertThat(GivenDose.of(BigDecimal.ONE, minutes).fits(fortyMinutes)).isEqualTo(fits);
  }

  @Test
  void knows_hundredths_of_a_mg_and_no_less() {
    assertThat(GivenDose.of(new BigDecimal("35.25"), 40).mg()).isEqualByComparingTo("35.25");
    assertThatThrownBy(() -> GivenDose.of(new BigDecimal("35.255"), 40))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("two decimals");
  }

  @Test
  void names_everything_that_is_wrong() {
    assertThatThrownBy(() -> GivenDose.of(new BigDecimal("-1"), 0))
        .hasMessageContaining("mg")
        .hasMessageContaining("minutes");
  }

  @Test
  void converts_pounds_by_their_definition() {
    assertThat(BodyWeight.ofPounds(new BigDecimal("180")).kilograms())
        .isEqualByComparingTo("81.6466266");
    assertThat(BodyWeight.ofPounds(new BigDecimal("180.5")).kilograms())
        .isEqualByComparingTo("81.873422785");
    assertThat(BodyWeight.ofPounds(new BigDecimal("180")).words()).isEqualTo("81.6 kg");
  }

  @ParameterizedTest
  @CsvSource({"19.9", "400.1"})
  void refuses_a_weight_that_nobody_has(String kilograms) {
    assertThatThrownBy(() -> BodyWeight.ofKilograms(new BigDecimal(kilograms)))
        .isInstanceOf(InvalidRequest.class);
  }
}
