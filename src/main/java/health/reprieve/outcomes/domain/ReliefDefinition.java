package health.reprieve.outcomes.domain;

import java.time.Duration;
import java.time.Instant;

/**
 * What this clinic calls relief. A setting with a history: it is printed on every report, and a new
 * version recomputes everything. Definitions differ between studies, so figures mean nothing
 * without it.
 *
 * @param version 1 for the first, then counting up
 * @param inForceSince from when on this version is the clinic's
 * @param threshold the fall that counts as relief
 * @param onsetWindow relief must begin within this time after the end of the last infusion
 * @param confirmations number of consecutive entries out of relief that make a loss, 1 or more
 * @param minimumBaselineTenths courses that start below are not assessed; tenths of a point on the
 *     scale of 0 to 10, 1 to 100
 */
public record ReliefDefinition(
    int version,
    Instant inForceSince,
    ReliefThreshold threshold,
    Duration onsetWindow,
    int confirmations,
    int minimumBaselineTenths) {

  private static final Duration USUAL_ONSET_WINDOW = Duration.ofDays(7);
  private static final int USUAL_CONFIRMATIONS = 2;
  private static final int USUAL_MINIMUM_BASELINE_TENTHS = 40;

  public ReliefDefinition {
    if (version < 1 || confirmations < 1) {
      throw new IllegalArgumentException("Versions and confirmations count from 1");
    }
    if (onsetWindow.isNegative() || onsetWindow.isZero()) {
      throw new IllegalArgumentException("The onset window is longer than 0");
    }
    if (minimumBaselineTenths < 1 || minimumBaselineTenths > PainScale.tenths(PainScale.WORST)) {
      throw new IllegalArgumentException("The minimum baseline lies between 0.1 and 10");
    }
  }

  /** Onset within 168 h, loss confirmed by 2 entries, baseline of 4.0 or more. */
  public static ReliefDefinition usual(
      int version, Instant inForceSince, ReliefThreshold threshold) {
    return new ReliefDefinition(
        version,
        inForceSince,
        threshold,
        USUAL_ONSET_WINDOW,
        USUAL_CONFIRMATIONS,
        USUAL_MINIMUM_BASELINE_TENTHS);
  }
}
