package health.reprieve.treatment;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.treatment.domain.Dose;
import health.reprieve.treatment.domain.DoseLimits;
import health.reprieve.treatment.domain.DoseUnit;
import health.reprieve.treatment.domain.PhaseLengths;
import health.reprieve.treatment.domain.Protocol;
import health.reprieve.treatment.domain.ProtocolId;
import health.reprieve.treatment.domain.RateFinding;
import health.reprieve.treatment.domain.SeriesPlan;
import java.math.BigDecimal;
import java.util.Set;

/**
 * A protocol as booking, visits and forms see it.
 *
 * @param dose of ketamine base, in {@code unit}
 * @param sessions infusions of one course
 * @param gapMinDays fewest days from one infusion to the next
 * @param gapMaxDays most days from one infusion to the next
 * @param consecutiveWeekdays whether the infusions follow each other from weekday to weekday
 * @param needs what the chair of its visits must have
 * @param active whether new courses may be opened with it
 * @param version to be given back with a change
 */
public record ProtocolView(
    ProtocolId id,
    String name,
    BigDecimal dose,
    DoseUnit unit,
    PhaseLengths phases,
    int sessions,
    int gapMinDays,
    int gapMaxDays,
    boolean consecutiveWeekdays,
    Set<ChairFeature> needs,
    DoseLimits limits,
    boolean active,
    int version) {

  static ProtocolView of(Protocol protocol) {
    Dose dose = protocol.dose();
    SeriesPlan series = protocol.series();
    return new ProtocolView(
        protocol.id(),
        protocol.name(),
        dose.amount(),
        dose.unit(),
        protocol.phases(),
        series.sessions(),
        series.gapMinDays(),
        series.gapMaxDays(),
        series.consecutiveWeekdays(),
        protocol.needs(),
        protocol.limits(),
        protocol.active(),
        protocol.version());
  }

  /** How many infusions, and how far they lie apart. */
  public SeriesPlan series() {
    return new SeriesPlan(sessions, gapMinDays, gapMaxDays, consecutiveWeekdays);
  }

  /** What a patient gets per kilogram in one infusion, in mg/kg. */
  public BigDecimal mgPerKg() {
    return new Dose(dose, unit).mgPerKg(phases.infusion());
  }

  /** How fast the infusion runs, in mg/kg/h. */
  public BigDecimal mgPerKgPerHour() {
    return new Dose(dose, unit).mgPerKgPerHour(phases.infusion());
  }

  /** What the protocol's own limits say to its rate. */
  public RateFinding rateFinding() {
    return limits.judge(mgPerKgPerHour());
  }
}
