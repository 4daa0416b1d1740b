package health.reprieve.notices.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** The address is no link that this clinic signed. */
public class UnknownLink extends DomainProblem {

  public UnknownLink() {
    super(
        Kind.NOT_FOUND,
        "unknown-link",
        "This link is not complete. Open it from the message again, or call the clinic.");
  }
}
