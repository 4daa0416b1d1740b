package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** A correction mends what is recorded; it neither adds nor removes a step of the visit. */
public class CorrectionAddsStep extends DomainProblem {

  public CorrectionAddsStep() {
    super(
        Kind.RULE_BROKEN,
        "correction-adds-step",
        "A correction can only change what is recorded. Record the next step of the visit first.");
  }
}
