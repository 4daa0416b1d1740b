package health.reprieve.patients.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** The patient already has this condition with this code. */
public class ConditionRecordedTwice extends DomainProblem {

  public ConditionRecordedTwice() {
    super(
        Kind.CONFLICT,
        "condition-recorded-twice",
        "The patient already has this condition with this code. Choose another code, or leave it.");
  }
}
