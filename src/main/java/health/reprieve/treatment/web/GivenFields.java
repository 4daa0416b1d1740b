package health.reprieve.treatment.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.treatment.domain.BodyWeight;
import health.reprieve.treatment.domain.GivenDose;
import java.math.BigDecimal;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads what an infusion gave and the patient's weight, from JSON and forms alike. */
final class GivenFields {

  private static final BigDecimal MOST_POUNDS = new BigDecimal("2000");
  private static final GivenDose NOTHING = GivenDose.of(BigDecimal.ZERO, 1);

  private static final BodyWeight STAND_IN = BodyWeight.ofKilograms(new BigDecimal("70"));

  private GivenFields() {}

  /** Ketamine base in mg, with point or comma, and whole minutes. */
  static GivenDose dose(Fields fields) {
    BigDecimal mg = fields.requiredDecimal("givenMg", BigDecimal.ZERO, GivenDose.MOST_MG);
    int minutes = fields.requiredInteger("givenMinutes", 1, GivenDose.MOST_MINUTES);
    return fields.value(NOTHING, () -> GivenDose.of(mg, minutes), "givenMg", "givenMinutes");
  }

  /**
   * In kilograms ({@code weightKg}) or pounds ({@code weightLb}); null where neither is given, not
   * both.
   */
  static @Nullable BodyWeight weight(Fields fields) {
    BigDecimal kilograms = fields.decimal("weightKg", BigDecimal.ZERO, MOST_POUNDS);
    BigDecimal pounds = fields.decimal("weightLb", BigDecimal.ZERO, MOST_POUNDS);
    if (kilograms != null && pounds != null) {
      fields.violation("weightLb", "Either kilograms or pounds, not both.");
      return null;
    }
    return kilograms == null && pounds == null
        ? null
        : fields.value(STAND_IN, () -> weight(kilograms, pounds), "weightKg", "weightLb");
  }

  private static BodyWeight weight(@Nullable BigDecimal kilograms, @Nullable BigDecimal pounds) {
    return pounds == null
        ? BodyWeight.ofKilograms(Objects.requireNonNull(kilograms))
        : BodyWeight.ofPounds(pounds);
  }
}
