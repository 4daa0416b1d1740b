package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.Violations;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * What an infusion gave.
 *
 * @param mg ketamine base in mg, 0 to 5000 with at most two decimals
 * @param minutes that it ran for, 1 to 10080 (a week)
 */
public record GivenDose(BigDecimal mg, int minutes) {

  public static final BigDecimal MOST_MG = new BigDecimal("5000");
  public static final int MOST_MINUTES = 10_080;
  private static final int SLACK = 2;
  private static final int DECIMALS = 2;
  private static final int RATE_DECIMALS = 6;
  private static final BigDecimal MINUTES_PER_HOUR = new BigDecimal("60");

  /**
   * @throws health.reprieve.platform.problem.InvalidRequest naming every value that is wrong
   */
  public GivenDose {
    Violations violations = new Violations();
    if (mg.signum() < 0 || mg.compareTo(MOST_MG) > 0) {
      violations.add("givenMg", "From 0 to %s mg.".formatted(MOST_MG));
    }
    if (mg.stripTrailingZeros().scale() > DECIMALS) {
      violations.add("givenMg", "At most two decimals of a mg.");
    }
    if (minutes < 1 || minutes > MOST_MINUTES) {
      violations.add("givenMinutes", "From 1 to %d minutes.".formatted(MOST_MINUTES));
    }
    violations.refuseIfAny();
  }

  public static GivenDose of(BigDecimal mg, int minutes) {
    return new GivenDose(mg, minutes);
  }

  /**
   * Whether the minutes agree with the clock to two minutes. They may be fewer where the infusion
   * was paused, but never more.
   */
  public boolean fits(VisitTimes times) {
    return times.minutesByClock().map(clock -> Math.abs(clock - minutes) <= SLACK).orElse(true);
  }

  /** The mean rate in mg/kg/h, rounded half up to six decimals. */
  public BigDecimal ratePerHour(BodyWeight weight) {
    return mg.multiply(MINUTES_PER_HOUR)
        .divide(
            weight.kilograms().multiply(BigDecimal.valueOf(minutes)),
            RATE_DECIMALS,
            RoundingMode.HALF_UP);
  }
}
