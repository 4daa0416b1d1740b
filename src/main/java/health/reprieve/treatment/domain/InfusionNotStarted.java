package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** An infusion that has not started cannot end. */
public class InfusionNotStarted extends DomainProblem {

  public InfusionNotStarted() {
    super(
        Kind.RULE_BROKEN,
        "infusion-not-started",
        "The infusion has not started yet. Record its start first.");
  }
}
