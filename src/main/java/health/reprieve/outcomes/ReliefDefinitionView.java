package health.reprieve.outcomes;

import health.reprieve.outcomes.domain.ReliefDefinitionVersion;
import health.reprieve.outcomes.domain.ReliefTerms;
import java.time.Instant;

/**
 * A version of the relief definition.
 *
 * @param version counting up from 1
 * @param terms what was decided
 * @param inForceSince when it replaced the version before
 * @param approvedBy the clinician who decided it, in words
 */
public record ReliefDefinitionView(
    int version, ReliefTerms terms, Instant inForceSince, String approvedBy) {

  static ReliefDefinitionView of(ReliefDefinitionVersion definition) {
    return new ReliefDefinitionView(
        definition.version(),
        definition.terms(),
        definition.inForceSince(),
        definition.approvedBy());
  }
}
