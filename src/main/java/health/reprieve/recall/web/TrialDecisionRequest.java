package health.reprieve.recall.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.recall.domain.TrialVerdict;

/** A decision after a trial, as a request tells it. */
record TrialDecisionRequest(TrialVerdict verdict, String reason) {

  private static final int LONGEST_REASON = 500;

  static TrialDecisionRequest read(Fields fields) {
    TrialVerdict verdict = fields.requiredChoice("verdict", TrialVerdict.class);
    String reason = fields.requiredText("reason", LONGEST_REASON);
    fields.refuseIfAny();
    return new TrialDecisionRequest(verdict, reason);
  }
}
