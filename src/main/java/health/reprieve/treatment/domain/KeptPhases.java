package health.reprieve.treatment.domain;

import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The lengths of a visit's phases, in minutes, as a protocol and each appointment keep them. */
@Embeddable
public class KeptPhases {

  @Column(name = "prep_minutes")
  private int prepMinutes;

  @Column(name = "start_minutes")
  private int startMinutes;

  @Column(name = "infusion_minutes")
  private int infusionMinutes;

  @Column(name = "recovery_minutes")
  private int recoveryMinutes;

  @Column(name = "turnover_minutes")
  private int turnoverMinutes;

  protected KeptPhases() {}

  public KeptPhases(PhaseLengths lengths) {
    this.prepMinutes = lengths.prep();
    this.startMinutes = lengths.start();
    this.infusionMinutes = lengths.infusion();
    this.recoveryMinutes = lengths.recovery();
    this.turnoverMinutes = lengths.turnover();
  }

  public PhaseLengths lengths() {
    return new PhaseLengths(
        prepMinutes, startMinutes, infusionMinutes, recoveryMinutes, turnoverMinutes);
  }
}
