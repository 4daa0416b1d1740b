package health.reprieve.patients.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Two report groups cannot share a name. */
public class ConditionNameTaken extends DomainProblem {

  public ConditionNameTaken() {
    super(
        Kind.CONFLICT,
        "condition-name-taken",
        "Another condition has this name. Choose another one.");
  }
}
