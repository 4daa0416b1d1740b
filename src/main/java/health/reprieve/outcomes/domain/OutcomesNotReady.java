package health.reprieve.outcomes.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** What followed the courses has not been worked out once yet; a report would look empty. */
public class OutcomesNotReady extends DomainProblem {

  public OutcomesNotReady() {
    super(
        Kind.CONFLICT,
        "outcomes-not-ready",
        "What followed the courses is being worked out for the first time. Try again in a minute;"
            + " the page of the relief definition shows how far it is.");
  }
}
