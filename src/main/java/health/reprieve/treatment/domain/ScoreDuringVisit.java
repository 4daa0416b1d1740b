package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/**
 * A score that is said to be given outside the clinic speaks for a time at which the patient was
 * there. Up to discharge the patient may be sedated, so that such a score must not count as relief.
 */
public class ScoreDuringVisit extends DomainProblem {

  private ScoreDuringVisit(String detail) {
    super(Kind.RULE_BROKEN, "score-during-visit", detail);
  }

  /** The visit that lies there is over. */
  static ScoreDuringVisit over() {
    return new ScoreDuringVisit(
        "At this time the patient was at the clinic. Enter the score at that visit, before the"
            + " infusion or at discharge, or give the right time.");
  }

  /** The visit that lies there has no leaving on record. */
  static ScoreDuringVisit open() {
    return new ScoreDuringVisit(
        "By the record the patient arrived before this time and has not left. Enter the score at"
            + " that visit, before the infusion or at discharge, or record first when they left.");
  }
}
