package health.reprieve.identity.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Two people cannot sign in under one name. */
public class UsernameTaken extends DomainProblem {

  public UsernameTaken() {
    super(
        Kind.CONFLICT,
        "username-taken",
        "Another person signs in under this name. Choose another one.");
  }
}
