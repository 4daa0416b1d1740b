package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.InvalidRequest;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * A patient's weight of the day.
 *
 * @param kilograms 20 to 400, exact: pounds are converted by their definition, never rounded before
 *     the dose is computed
 */
public record BodyWeight(BigDecimal kilograms) {

  private static final BigDecimal LEAST = new BigDecimal("20");
  private static final BigDecimal MOST = new BigDecimal("400");
  private static final BigDecimal KILOGRAMS_PER_POUND = new BigDecimal("0.45359237");
  private static final int DECIMALS = 9;

  /** The most that is taken as a weight. */
  public static final BodyWeight HEAVIEST = new BodyWeight(MOST);

  /**
   * @throws InvalidRequest if it lies outside the range
   */
  public BodyWeight {
    check("weightKg", kilograms);
  }

  private static void check(String field, BigDecimal kilograms) {
    if (kilograms.compareTo(LEAST) < 0 || kilograms.compareTo(MOST) > 0) {
      throw new InvalidRequest(field, "From 20 to 400 kg, that is 44.1 to 881.8 lb.");
    }
    if (kilograms.stripTrailingZeros().scale() > DECIMALS) {
      throw new InvalidRequest(field, "At most one decimal.");
    }
  }

  public static BodyWeight ofKilograms(BigDecimal kilograms) {
    return new BodyWeight(kilograms);
  }

  /** One pound is 0.45359237 kg by definition. */
  public static BodyWeight ofPounds(BigDecimal pounds) {
    BigDecimal kilograms = pounds.multiply(KILOGRAMS_PER_POUND);
    check("weightLb", kilograms);
    return new BodyWeight(kilograms);
  }

  /** In kilograms, rounded half up to one decimal, for reading only. */
  public String words() {
    return kilograms.setScale(1, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString() + " kg";
  }
}
