package health.reprieve.clinic.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Only nurses and clinicians with an open account work shifts. */
public class NotForShifts extends DomainProblem {

  public NotForShifts() {
    super(
        Kind.RULE_BROKEN,
        "not-for-shifts",
        "Shifts and absences are for staff with the role nurse or clinician and an open account."
            + " Choose one of them, or change the role under Staff.");
  }
}
