package health.reprieve.outcomes.domain;

import java.math.BigDecimal;

/**
 * Pain before a course of infusions. It stays that of the course for all its infusions, so that
 * later ones are not measured against pain already relieved.
 *
 * @param tenths pain on the scale of 0 to 10, in tenths: 0 to 100
 * @param source where it comes from
 * @param n number of scores it is made of, 1 or more
 */
public record Baseline(int tenths, BaselineSource source, int n) {

  public Baseline {
    if (tenths < 0 || tenths > PainScale.tenths(PainScale.WORST)) {
      throw new IllegalArgumentException("A baseline lies between 0 and 10");
    }
    if (n < 1) {
      throw new IllegalArgumentException("A baseline is made of 1 score or more");
    }
  }

  /** Pain on the scale of 0 to 10, with one decimal. */
  public BigDecimal score() {
    return BigDecimal.valueOf(tenths, 1);
  }
}
