package health.reprieve.scheduling.domain;

import health.reprieve.treatment.domain.PhaseLengths;
import jakarta.persistence.Column;
import jakarta.persistence.Embeddable;

/** The lengths of a visit's phases, in minutes: those of the protocol on the day it was booked. */
@Embeddable
public class BookedPhases {

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

  protected BookedPhases() {}

  BookedPhases(PhaseLengths lengths) {
    this.prepMinutes = lengths.prep();
    this.startMinutes = lengths.start();
    this.infusionMinutes = lengths.infusion();
    this.recoveryMinutes = lengths.recovery();
    this.turnoverMinutes = lengths.turnover();
  }

  PhaseLengths lengths() {
    return new PhaseLengths(
        prepMinutes, startMinutes, infusionMinutes, recoveryMinutes, turnoverMinutes);
  }
}
