package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.Violations;
import java.math.BigDecimal;

/** Checks decimal settings against what is stored of them, so that nothing is rounded silently. */
final class Decimals {

  private static final int PLACES = 3;

  private Decimals() {}

  static void check(
      Violations violations, String field, BigDecimal number, BigDecimal least, BigDecimal most) {
    if (number.compareTo(least) < 0 || number.compareTo(most) > 0) {
      violations.add(
          field, "A number from %s to %s.".formatted(least.toPlainString(), most.toPlainString()));
    } else if (number.stripTrailingZeros().scale() > PLACES) {
      violations.add(field, "At most %d places after the point.".formatted(PLACES));
    }
  }
}
