package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** A session that is given, under way, missed or cancelled cannot be planned anew. */
public class PastSession extends DomainProblem {

  public PastSession() {
    super(
        Kind.RULE_BROKEN,
        "past-session",
        "This session is no longer to come, so it stays as it is. Plan the rest of the course.");
  }
}
