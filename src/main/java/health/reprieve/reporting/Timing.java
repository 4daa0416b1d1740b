package health.reprieve.reporting;

/**
 * What of a visit is measured by the clock, in whole minutes. Nobody writes down when a chair is
 * ready again, so that turnover is planned and not measured.
 */
public enum Timing {
  /** Arrival minus booked start; negative for early. */
  LATE(false),
  /**
   * From arrival or booked start, whichever is later, to the start of the infusion, minus the
   * planned prep.
   */
  WAIT(false),
  /**
   * From arrival or booked start, whichever is later, to the start of the infusion; from arrival
   * where the infusion began before the booked start.
   */
  PREP(true),
  /** Start to end of the infusion. */
  INFUSION(true),
  /** End of the infusion to leaving. */
  RECOVERY(true),
  /**
   * From arrival or booked start, whichever is later, to leaving, where an infusion was given; the
   * plan is prep, infusion and recovery.
   */
  VISIT(true);

  private final boolean planned;

  Timing(boolean planned) {
    this.planned = planned;
  }

  /** Whether there is a planned length to hold it against. */
  public boolean isPlanned() {
    return planned;
  }
}
