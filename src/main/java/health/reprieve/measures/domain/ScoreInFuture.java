package health.reprieve.measures.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Nobody can say how much something will hurt. */
public class ScoreInFuture extends DomainProblem {

  public ScoreInFuture() {
    super(
        Kind.RULE_BROKEN,
        "score-in-future",
        "A score speaks for a moment that has passed. Check the date and time.");
  }
}
