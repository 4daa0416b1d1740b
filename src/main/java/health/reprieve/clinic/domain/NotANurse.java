package health.reprieve.clinic.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Only nurses with an open account work shifts. */
public class NotANurse extends DomainProblem {

  public NotANurse() {
    super(
        Kind.RULE_BROKEN,
        "not-a-nurse",
        "Shifts are for staff with the role nurse and an open account. Choose a nurse, or change"
            + " the role under Staff.");
  }
}
