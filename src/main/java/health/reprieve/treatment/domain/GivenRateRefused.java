package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is entered as given would have run faster than the protocol allows at all. */
public class GivenRateRefused extends DomainProblem {

  private GivenRateRefused(String words) {
    super(Kind.RULE_BROKEN, "given-rate-refused", words);
  }

  public GivenRateRefused(BigDecimal rate, BigDecimal refuseAbove) {
    this(
        ("That would be %s mg/kg/h; this protocol refuses more than %s. Check mg, minutes and"
                + " weight; if all three are right, ask a clinician to look at the limit.")
            .formatted(rounded(rate), plain(refuseAbove)));
  }

  /**
   * The weight is not known, but none could make it right.
   *
   * @param least the rate in the heaviest patient
   */
  public static GivenRateRefused withoutWeight(BigDecimal least, BigDecimal refuseAbove) {
    return new GivenRateRefused(
        ("Even at %s kg that would be %s mg/kg/h; this protocol refuses more than %s. Correct mg or"
                + " minutes, and enter the weight so that the rate can be checked.")
            .formatted(plain(BodyWeight.HEAVIEST.kilograms()), rounded(least), plain(refuseAbove)));
  }

  private static String rounded(BigDecimal rate) {
    return plain(rate.setScale(2, RoundingMode.UP));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }
}
