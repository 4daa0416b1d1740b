package health.reprieve.recall;

import health.reprieve.recall.domain.RecallTerms;
import health.reprieve.recall.domain.RecallTermsVersion;
import java.time.Instant;

/**
 * A version of the terms of recall.
 *
 * @param version counting up from 1
 * @param approvedBy the clinician who decided it, in words
 */
public record RecallTermsView(
    int version, RecallTerms terms, Instant inForceSince, String approvedBy) {

  static RecallTermsView of(RecallTermsVersion one) {
    return new RecallTermsView(one.version(), one.terms(), one.inForceSince(), one.approvedBy());
  }
}
