package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** No slot fits a visit within the time that is searched. */
public class NothingFree extends DomainProblem {

  public NothingFree() {
    super(
        Kind.NOT_FOUND,
        "nothing-free",
        "Nothing is free for this in the next two weeks. Look from a later day, or in any chair.");
  }
}
