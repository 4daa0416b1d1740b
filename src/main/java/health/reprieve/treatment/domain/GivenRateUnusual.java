package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.math.BigDecimal;
import java.math.RoundingMode;

/** What is entered as given is possible, but unusual for the protocol: somebody looks twice. */
public class GivenRateUnusual extends DomainProblem {

  public static final String CODE = "given-rate-unusual";

  public GivenRateUnusual(BigDecimal rate, BigDecimal usualFrom, BigDecimal usualTo) {
    super(
        Kind.RULE_BROKEN,
        CODE,
        ("That would be %s mg/kg/h; usual for this protocol is %s to %s. Check mg, minutes and"
                + " weight; if all three are right, confirm it.")
            .formatted(
                rate.setScale(2, RoundingMode.HALF_UP).stripTrailingZeros().toPlainString(),
                usualFrom.stripTrailingZeros().toPlainString(),
                usualTo.stripTrailingZeros().toPlainString()));
  }
}
