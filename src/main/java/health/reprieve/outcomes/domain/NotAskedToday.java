package health.reprieve.outcomes.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** A diary was told something that it does not ask, or not now. */
public class NotAskedToday extends DomainProblem {

  public NotAskedToday() {
    super(
        Kind.CONFLICT,
        "not-asked-today",
        "This is not asked now, and the answer was not kept. Here is what is asked.");
  }
}
