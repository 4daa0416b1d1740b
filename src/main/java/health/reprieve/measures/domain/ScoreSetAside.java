package health.reprieve.measures.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** The score no longer counts. */
public class ScoreSetAside extends DomainProblem {

  public ScoreSetAside() {
    super(Kind.CONFLICT, "score-set-aside", "This score was set aside. Enter a new one instead.");
  }
}
