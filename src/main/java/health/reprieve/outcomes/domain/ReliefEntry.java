package health.reprieve.outcomes.domain;

import java.time.Duration;

/**
 * One pain score given outside the clinic: "average pain, last 24 h", or "now" where a follow-up
 * has only that.
 *
 * @param time since the end of the infusion, or of the course's last infusion (t = 0)
 * @param score 0 to 10
 */
public record ReliefEntry(Duration time, int score) {

  public ReliefEntry {
    PainScale.requireScore(score);
  }
}
