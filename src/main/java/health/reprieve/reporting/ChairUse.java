package health.reprieve.reporting;

import health.reprieve.statistics.Proportion;

/**
 * Quarter hours of chairs.
 *
 * @param open in which the clinic was open and the chair in service
 * @param attended of these, claimed by visits to which the patient came
 * @param held of these, claimed by visits that are still booked, confirmed or requested
 * @param outside claimed while the clinic was closed or the chair out of service
 */
public record ChairUse(int open, int attended, int held, int outside) {

  static final ChairUse NONE = new ChairUse(0, 0, 0, 0);

  ChairUse plus(ChairUse other) {
    return new ChairUse(
        open + other.open, attended + other.attended, held + other.held, outside + other.outside);
  }

  /** Attended of open. */
  public Proportion use() {
    return new Proportion(attended, open);
  }

  /** Claimed at all, of open. */
  public Proportion claimed() {
    return new Proportion(attended + held, open);
  }
}
