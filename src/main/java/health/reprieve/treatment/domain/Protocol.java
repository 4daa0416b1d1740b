package health.reprieve.treatment.domain;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairFeatures;
import jakarta.persistence.Column;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How infusions of one kind are given: dose, lengths of the visit's phases, series. Its infusion
 * never runs faster than its own limits allow. Never deleted: courses keep their protocol.
 */
@Entity
@Table(name = "protocol")
public class Protocol {

  @Id private UUID id;

  @Column private String name;

  @Column private BigDecimal dose;

  @Column(name = "dose_unit")
  @Enumerated(EnumType.STRING)
  private DoseUnit doseUnit;

  @Embedded private KeptPhases phases;

  @Column private int sessions;

  @Column(name = "gap_min_days")
  private int gapMinDays;

  @Column(name = "gap_max_days")
  private int gapMaxDays;

  @Column(name = "consecutive_weekdays")
  private boolean consecutiveWeekdays;

  @Embedded private ChairFeatures features = new ChairFeatures();

  @Column(name = "rate_warn_below")
  private BigDecimal rateWarnBelow;

  @Column(name = "rate_warn_above")
  private BigDecimal rateWarnAbove;

  @Column(name = "rate_refuse_above")
  private BigDecimal rateRefuseAbove;

  @Column(name = "limits_approved_by")
  private @Nullable String limitsApprovedBy;

  @Column(name = "limits_approved_on")
  private @Nullable LocalDate limitsApprovedOn;

  @Column private boolean active;

  @Column private int position;

  @Version private int version;

  protected Protocol() {}

  /**
   * @throws RateRefused if the infusion would run faster than the limits allow
   */
  public Protocol(
      ProtocolId id,
      int position,
      String name,
      PhaseLengths phases,
      SeriesPlan series,
      Set<ChairFeature> needs,
      Dose dose,
      DoseLimits limits) {
    this.id = id.value();
    this.position = position;
    refuseFast(dose, limits, phases.infusion());
    keep(name, phases, series, needs);
    keep(dose, limits);
    active = true;
  }

  public ProtocolId id() {
    return ProtocolId.of(id);
  }

  public String name() {
    return name;
  }

  public Dose dose() {
    return new Dose(dose, doseUnit);
  }

  public PhaseLengths phases() {
    return phases.lengths();
  }

  public SeriesPlan series() {
    return new SeriesPlan(sessions, gapMinDays, gapMaxDays, consecutiveWeekdays);
  }

  /** What the chair of its visits must have, in the order of the features. */
  public Set<ChairFeature> needs() {
    return features.all();
  }

  public DoseLimits limits() {
    return new DoseLimits(
        rateWarnBelow, rateWarnAbove, rateRefuseAbove, limitsApprovedBy, limitsApprovedOn);
  }

  /** Whether new courses may be opened with it. */
  public boolean active() {
    return active;
  }

  public int version() {
    return version;
  }

  /**
   * Changes everything but the dose; the manager's part.
   *
   * @throws RateRefused if the dose would run faster than the limits allow in that time
   */
  public void plan(
      String newName,
      PhaseLengths phases,
      SeriesPlan series,
      Set<ChairFeature> needs,
      boolean nowActive) {
    refuseFast(dose(), limits(), phases.infusion());
    keep(newName, phases, series, needs);
    active = nowActive;
  }

  /**
   * Changes the dose and its limits; the clinician's part.
   *
   * @throws RateRefused if the infusion would run faster than the limits allow
   */
  public void order(Dose newDose, DoseLimits limits) {
    refuseFast(newDose, limits, phases().infusion());
    keep(newDose, limits);
  }

  private static void refuseFast(Dose dose, DoseLimits limits, int minutes) {
    BigDecimal rate = dose.mgPerKgPerHour(minutes);
    if (limits.judge(rate) == RateFinding.REFUSED) {
      throw new RateRefused(rate, limits.refuseAbove());
    }
  }

  private void keep(
      String newName, PhaseLengths lengths, SeriesPlan series, Set<ChairFeature> needs) {
    name = newName;
    phases = new KeptPhases(lengths);
    sessions = series.sessions();
    gapMinDays = series.gapMinDays();
    gapMaxDays = series.gapMaxDays();
    consecutiveWeekdays = series.consecutiveWeekdays();
    features = ChairFeatures.of(needs);
  }

  private void keep(Dose newDose, DoseLimits limits) {
    dose = newDose.amount();
    doseUnit = newDose.unit();
    rateWarnBelow = limits.warnBelow();
    rateWarnAbove = limits.warnAbove();
    rateRefuseAbove = limits.refuseAbove();
    limitsApprovedBy = limits.approvedBy();
    limitsApprovedOn = limits.approvedOn();
  }
}
