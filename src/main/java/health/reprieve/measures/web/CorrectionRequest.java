package health.reprieve.measures.web;

import health.reprieve.measures.domain.PainScore;
import health.reprieve.platform.web.Fields;

/**
 * Another value for a score.
 *
 * @param version of the score that the caller has read
 */
record CorrectionRequest(PainScore score, String reason, int version) {

  static final int LONGEST_REASON = 200;

  static CorrectionRequest read(Fields fields) {
    CorrectionRequest request =
        new CorrectionRequest(
            ScoreRequest.score(fields),
            fields.requiredText("reason", LONGEST_REASON),
            fields.requiredInteger("version", 0, Integer.MAX_VALUE));
    fields.refuseIfAny();
    return request;
  }
}
