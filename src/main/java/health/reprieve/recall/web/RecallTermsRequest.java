package health.reprieve.recall.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.recall.domain.RecallTerms;

/**
 * A change of the terms of recall.
 *
 * @param version that the caller has read
 */
record RecallTermsRequest(int version, RecallTerms terms) {

  static RecallTermsRequest read(Fields fields) {
    int version = fields.requiredInteger("version", 1, Integer.MAX_VALUE);
    int lead = fields.requiredInteger("leadDays", 0, RecallTerms.MOST_LEAD_DAYS);
    Integer trial = fields.integer("trialSessions", 1, RecallTerms.MOST_TRIAL_SESSIONS);
    fields.refuseIfAny();
    return new RecallTermsRequest(version, new RecallTerms(lead, trial));
  }
}
