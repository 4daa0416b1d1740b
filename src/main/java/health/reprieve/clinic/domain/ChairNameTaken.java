package health.reprieve.clinic.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Two chairs of a site cannot have one name. */
public class ChairNameTaken extends DomainProblem {

  public ChairNameTaken() {
    super(Kind.CONFLICT, "chair-name-taken", "Another chair has this name. Choose another one.");
  }
}
