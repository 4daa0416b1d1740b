package health.reprieve.patients.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import health.reprieve.platform.problem.Violation;
import java.util.List;
import java.util.Map;

/** Two report groups cannot share a name. */
public class ConditionNameTaken extends DomainProblem {

  private static final String DETAIL = "Another condition has this name. Choose another one.";

  public ConditionNameTaken() {
    super(
        Kind.CONFLICT,
        "condition-name-taken",
        DETAIL,
        Map.of(),
        List.of(new Violation("name", DETAIL)));
  }
}
