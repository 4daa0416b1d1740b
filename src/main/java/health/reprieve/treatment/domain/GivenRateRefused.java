package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is entered as given would have run faster than the protocol allows at all. */
public class GivenRateRefused extends DomainProblem {

  public GivenRateRefused(BigDecimal rate, BigDecimal refuseAbove) {
    super(
        Kind.RULE_BROKEN,
        "given-rate-refused",
        ("That would be %s mg/kg/h; this protocol refuses more than %s. Check mg, minutes and"
                + " weight; if all three are right, ask a clinician to look at the limit.")
            .formatted(
                rate.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(),
                refuseAbove.stripTrailingZeros().toPlainString()));
  }
}
