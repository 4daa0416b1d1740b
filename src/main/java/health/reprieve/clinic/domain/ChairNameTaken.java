package health.reprieve.clinic.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import health.reprieve.platform.problem.Violation;
import java.util.List;
import java.util.Map;

/** Two chairs of a site cannot have one name. */
public class ChairNameTaken extends DomainProblem {

  private static final String DETAIL = "Another chair has this name. Choose another one.";

  public ChairNameTaken() {
    super(
        Kind.CONFLICT,
        "chair-name-taken",
        DETAIL,
        Map.of(),
        List.of(new Violation("name", DETAIL)));
  }
}
