package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.Violations;
import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The dose of ketamine base that a protocol orders, relative to the patient's weight.
 *
 * @param amount in the unit; above 0, at most 100, three places after the point
 */
public record Dose(BigDecimal amount, DoseUnit unit) {

  private static final BigDecimal LEAST = new BigDecimal("0.001");
  private static final BigDecimal MOST = new BigDecimal("100");
  private static final BigDecimal MINUTES_PER_HOUR = new BigDecimal("60");

  /**
   * Reads the field {@code dose}.
   *
   * @throws health.reprieve.platform.problem.InvalidRequest if the amount is out of range
   */
  public static Dose of(BigDecimal amount, DoseUnit unit) {
    Violations violations = new Violations();
    Decimals.check(violations, "dose", amount, LEAST, MOST);
    violations.refuseIfAny();
    return new Dose(amount, unit);
  }

  /** What a patient gets per kilogram, in mg/kg, over an infusion of so many minutes. */
  public BigDecimal mgPerKg(int minutes) {
    return unit == DoseUnit.MG_PER_KG
        ? amount
        : amount
            .multiply(BigDecimal.valueOf(minutes))
            .divide(MINUTES_PER_HOUR, MathContext.DECIMAL64);
  }

  /** How fast it runs, in mg/kg/h, over an infusion of so many minutes. */
  public BigDecimal mgPerKgPerHour(int minutes) {
    return unit == DoseUnit.MG_PER_KG_PER_HOUR
        ? amount
        : amount
            .multiply(MINUTES_PER_HOUR)
            .divide(BigDecimal.valueOf(minutes), MathContext.DECIMAL64);
  }
}
