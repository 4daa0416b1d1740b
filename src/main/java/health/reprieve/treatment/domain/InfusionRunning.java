package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Nobody leaves while an infusion runs: what was given would stay unknown. */
public class InfusionRunning extends DomainProblem {

  public InfusionRunning() {
    super(
        Kind.RULE_BROKEN,
        "infusion-running",
        "The infusion is still running. Record its end and what was given first.");
  }
}
