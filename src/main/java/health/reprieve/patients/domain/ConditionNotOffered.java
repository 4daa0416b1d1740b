package health.reprieve.patients.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** The clinic no longer records this condition. */
public class ConditionNotOffered extends DomainProblem {

  public ConditionNotOffered() {
    super(
        Kind.RULE_BROKEN,
        "condition-not-offered",
        "The clinic no longer records this condition. Choose another one, or ask a manager to"
            + " offer it again in the set-up.");
  }
}
