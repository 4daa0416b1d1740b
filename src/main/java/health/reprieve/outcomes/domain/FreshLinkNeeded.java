package health.reprieve.outcomes.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** An answer came by an old link; the page offers a fresh one. */
public class FreshLinkNeeded extends DomainProblem {

  public FreshLinkNeeded() {
    super(
        Kind.CONFLICT,
        "fresh-link-needed",
        "This link is an older one, and the answer was not kept. Ask for a fresh link here.");
  }
}
