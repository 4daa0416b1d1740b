package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** A protocol whose own infusion would run faster than its limits allow. */
public class RateRefused extends DomainProblem {

  public RateRefused(BigDecimal rate, BigDecimal refuseAbove) {
    super(
        Kind.RULE_BROKEN,
        "rate-refused",
        ("The infusion would run at %s mg/kg/h, and this protocol refuses more than %s. Make the"
                + " infusion longer, or let a clinician change the dose or the limit.")
            .formatted(
                rate.setScale(3, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(),
                refuseAbove.stripTrailingZeros().toPlainString()));
  }
}
