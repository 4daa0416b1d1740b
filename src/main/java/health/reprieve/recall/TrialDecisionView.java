package health.reprieve.recall;

import health.reprieve.recall.domain.TrialDecision;
import health.reprieve.recall.domain.TrialDecisionId;
import health.reprieve.recall.domain.TrialVerdict;
import health.reprieve.treatment.domain.CourseId;
import java.time.Instant;

/**
 * A signed decision after a trial without relief.
 *
 * @param condition name of what was infused for
 * @param reason of the clinician, in words
 * @param sessionsGiven infusions of the course by then
 * @param signedBy name of the clinician
 */
public record TrialDecisionView(
    TrialDecisionId id,
    CourseId course,
    String condition,
    TrialVerdict verdict,
    String reason,
    int sessionsGiven,
    Instant signedAt,
    String signedBy) {

  static TrialDecisionView of(TrialDecision decision, String condition) {
    return new TrialDecisionView(
        decision.id(),
        decision.course(),
        condition,
        decision.verdict(),
        decision.reason(),
        decision.sessionsGiven(),
        decision.signedAt(),
        decision.signedByName());
  }
}
