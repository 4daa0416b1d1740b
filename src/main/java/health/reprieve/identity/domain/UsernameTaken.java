package health.reprieve.identity.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import health.reprieve.platform.problem.Violation;
import java.util.List;
import java.util.Map;

/** Two people cannot sign in under one name. */
public class UsernameTaken extends DomainProblem {

  private static final String DETAIL =
      "Another person signs in under this name. Choose another one.";

  public UsernameTaken() {
    super(
        Kind.CONFLICT,
        "username-taken",
        DETAIL,
        Map.of(),
        List.of(new Violation("username", DETAIL)));
  }
}
