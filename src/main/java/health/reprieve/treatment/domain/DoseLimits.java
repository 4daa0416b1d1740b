package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.Violations;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Between which infusion rates a protocol is meant to run, in mg/kg/h of ketamine base. They belong
 * to the protocol, not to the drug: 0.35 mg/kg/h is usual for CRPS and little elsewhere. Outside
 * the first two the nurse is asked to look again; above the third the rate is refused. The
 * guideline of ASRA, AAPM and ASA (Cohen et al., Reg Anesth Pain Med 2018;43:521–546) names 0.5 to
 * 2 mg/kg/h for chronic pain and up to 7 only in intensive care, hence 7 is the most that can be
 * set.
 *
 * @param warnBelow rates under this are pointed out
 * @param warnAbove rates over this are pointed out; not under {@code warnBelow}
 * @param refuseAbove rates over this are refused; not under {@code warnAbove}, at most 7
 * @param approvedBy the clinician who answers for them; null until one does
 * @param approvedOn day of the approval at the site; null until then
 */
public record DoseLimits(
    BigDecimal warnBelow,
    BigDecimal warnAbove,
    BigDecimal refuseAbove,
    @Nullable String approvedBy,
    @Nullable LocalDate approvedOn) {

  private static final BigDecimal MOST = new BigDecimal("7");

  /**
   * Limits for which nobody answers yet. Reads the fields {@code rateWarnBelow}, {@code
   * rateWarnAbove} and {@code rateRefuseAbove}.
   *
   * @throws health.reprieve.platform.problem.InvalidRequest if one is out of range or order
   */
  public static DoseLimits of(BigDecimal warnBelow, BigDecimal warnAbove, BigDecimal refuseAbove) {
    Violations violations = new Violations();
    Decimals.check(violations, "rateWarnBelow", warnBelow, BigDecimal.ZERO, MOST);
    Decimals.check(violations, "rateWarnAbove", warnAbove, BigDecimal.ZERO, MOST);
    Decimals.check(violations, "rateRefuseAbove", refuseAbove, BigDecimal.ZERO, MOST);
    checkOrder(violations, "rateWarnAbove", warnBelow, warnAbove);
    checkOrder(violations, "rateRefuseAbove", warnAbove, refuseAbove);
    violations.refuseIfAny();
    return new DoseLimits(warnBelow, warnAbove, refuseAbove, null, null);
  }

  private static void checkOrder(
      Violations violations, String field, BigDecimal lower, BigDecimal upper) {
    if (upper.compareTo(lower) < 0) {
      violations.add(field, "Not less than %s.".formatted(lower.toPlainString()));
    }
  }

  /** The same limits, for which this clinician answers from this day on. */
  public DoseLimits approved(String by, LocalDate on) {
    return new DoseLimits(warnBelow, warnAbove, refuseAbove, by, on);
  }

  public boolean isApproved() {
    return approvedBy != null;
  }

  /** What these limits say to a rate in mg/kg/h. */
  public RateFinding judge(BigDecimal rate) {
    if (rate.compareTo(refuseAbove) > 0) {
      return RateFinding.REFUSED;
    }
    if (rate.compareTo(warnAbove) > 0) {
      return RateFinding.HIGH;
    }
    return rate.compareTo(warnBelow) < 0 ? RateFinding.LOW : RateFinding.WITHIN;
  }
}
