package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** The patient cannot move this visit alone: it is too near, over or given up. */
public class CallTheClinic extends DomainProblem {

  public CallTheClinic() {
    super(
        Kind.RULE_BROKEN,
        "call-the-clinic",
        "This visit can no longer be moved here. Please call the clinic.");
  }
}
