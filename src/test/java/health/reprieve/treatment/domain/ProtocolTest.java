package health.reprieve.treatment.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import health.reprieve.platform.problem.InvalidRequest;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProtocolTest {

  private static final SeriesPlan SIX = SeriesPlan.of(6, 2, 4, false);

  @ParameterizedTest(name = "{0} {1} over {2} min")
  @CsvSource({
    // Cohen et al. 2018 and the shipped protocols: dose, unit, minutes, mg/kg, mg/kg/h
    "0.5,  MG_PER_KG,           40, 0.5, 0.75",
    "1,    MG_PER_KG,          120, 1,   0.5",
    "0.35, MG_PER_KG_PER_HOUR, 240, 1.4, 0.35",
    "0.42, MG_PER_KG_PER_HOUR,  55, 0.385, 0.42"
  })
  void knows_a_dose_in_both_units(
      BigDecimal amount, DoseUnit unit, int minutes, BigDecimal perKg, BigDecimal perKgPerHour) {
    Dose dose = Dose.of(amount, unit);
    assertThat(dose.mgPerKg(minutes)).isEqualByComparingTo(perKg);
    assertThat(dose.mgPerKgPerHour(minutes)).isEqualByComparingTo(perKgPerHour);
  }

  @ParameterizedTest(name = "{0} mg/kg/h is {1}")
  @CsvSource({
    "0.149, LOW",
    "0.15, WITHIN",
    "1.125, WITHIN",
    "1.126, HIGH",
    "2, HIGH",
    "2.001, REFUSED"
  })
  void judges_a_rate_by_the_limits_themselves_included(BigDecimal rate, RateFinding finding) {
    assertThat(limits("0.15", "1.125", "2").judge(rate)).isEqualTo(finding);
  }

  @Test
  void refuses_limits_out_of_order_and_above_seven() {
    assertThatThrownBy(() -> limits("0.5", "0.4", "2"))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("rateWarnAbove: Not less than 0.5.");
    assertThatThrownBy(() -> limits("0.5", "1", "7.5"))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("rateRefuseAbove: A number from 0 to 7.");
  }

  @Test
  void refuses_a_dose_that_would_be_rounded() {
    assertThatThrownBy(() -> Dose.of(new BigDecimal("0.3505"), DoseUnit.MG_PER_KG))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("At most 3 places");
  }

  @Test
  void refuses_a_dose_that_runs_faster_than_its_limits_allow() {
    Protocol protocol = mood();
    Dose twoPerKg = Dose.of(new BigDecimal("2"), DoseUnit.MG_PER_KG);
    assertThatThrownBy(() -> protocol.order(twoPerKg, protocol.limits()))
        .isInstanceOf(RateRefused.class)
        .hasMessageContaining("would run at 3 mg/kg/h, and this protocol refuses more than 2");
    assertThat(protocol.dose().amount()).isEqualByComparingTo("0.5");
  }

  @Test
  void refuses_an_infusion_too_short_for_its_dose() {
    Protocol protocol = mood();
    PhaseLengths hasty = PhaseLengths.of(30, 10, 10, 35, 15);
    assertThatThrownBy(() -> protocol.plan("Mood", hasty, SIX, Set.of(), true))
        .isInstanceOf(RateRefused.class);
    assertThat(protocol.phases().infusion()).isEqualTo(40);
  }

  @Test
  void keeps_who_approved_its_limits_when_its_lengths_change() {
    Protocol protocol = mood();
    protocol.order(protocol.dose(), protocol.limits().approved("Dr Vale-Sample", day()));
    protocol.plan("Mood, longer", PhaseLengths.of(30, 15, 55, 35, 15), SIX, Set.of(), false);
    assertThat(protocol.limits().approvedBy()).isEqualTo("Dr Vale-Sample");
    assertThat(protocol.limits().approvedOn()).isEqualTo(day());
    assertThat(protocol.active()).isFalse();
  }

  @Test
  void lengths_are_in_steps_of_five_and_fill_quarter_hours() {
    assertThat(PhaseLengths.of(30, 15, 40, 35, 15).visit()).isEqualTo(120);
    assertThatThrownBy(() -> PhaseLengths.of(30, 15, 40, 30, 15))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("The whole visit takes 115 minutes; lengthen a phase by 5");
    assertThatThrownBy(() -> PhaseLengths.of(32, 15, 40, 33, 15))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("prepMinutes: Minutes from 0 to 240, in steps of 5.");
    assertThatThrownBy(() -> PhaseLengths.of(30, 45, 40, 35, 15))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("Not longer than the infusion");
  }

  @Test
  void a_series_has_gaps_in_order() {
    assertThatThrownBy(() -> SeriesPlan.of(6, 4, 2, false))
        .isInstanceOf(InvalidRequest.class)
        .hasMessageContaining("gapMaxDays: Not fewer than 4.");
    assertThatThrownBy(() -> SeriesPlan.of(0, 2, 4, false)).isInstanceOf(InvalidRequest.class);
  }

  private static Protocol mood() {
    return new Protocol(
        ProtocolId.of(new UUID(0, 1)),
        1,
        "Mood",
        PhaseLengths.of(30, 15, 40, 35, 15),
        SIX,
        Set.of(),
        Dose.of(new BigDecimal("0.5"), DoseUnit.MG_PER_KG),
        limits("0.15", "1.125", "2"));
  }

  private static DoseLimits limits(String warnBelow, String warnAbove, String refuseAbove) {
    return DoseLimits.of(
        new BigDecimal(warnBelow), new BigDecimal(warnAbove), new BigDecimal(refuseAbove));
  }

  private static LocalDate day() {
    return LocalDate.of(2026, 11, 24);
  }
}
