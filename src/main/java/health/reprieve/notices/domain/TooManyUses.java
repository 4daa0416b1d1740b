package health.reprieve.notices.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** A link was used more often in one hour than a person would. */
public class TooManyUses extends DomainProblem {

  public TooManyUses() {
    super(
        Kind.RULE_BROKEN,
        "too-many-uses",
        "This link was used many times in the last hour. Try again in an hour, or call the"
            + " clinic.");
  }
}
