package health.reprieve.measures.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Another value stands already for the same question at the same moment. */
public class ScoreExists extends DomainProblem {

  public ScoreExists() {
    super(
        Kind.CONFLICT,
        "score-exists",
        "Another score stands already for this moment. If it is wrong, correct it or set it aside, and say why.");
  }
}
