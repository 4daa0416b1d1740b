package health.reprieve.outcomes.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** A version that says what the one in force says already would only look like a change. */
public class DefinitionUnchanged extends DomainProblem {

  /**
   * @param version in force
   */
  public DefinitionUnchanged(int version) {
    super(
        Kind.RULE_BROKEN,
        "definition-unchanged",
        "Version %d says exactly this already. Change a term, or leave it in force."
            .formatted(version));
  }
}
