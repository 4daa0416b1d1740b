package health.reprieve.recall.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** The terms of recall sent are those in force: there is nothing to approve. */
public class TermsUnchanged extends DomainProblem {

  public TermsUnchanged(int version) {
    super(
        Kind.RULE_BROKEN,
        "recall-terms-unchanged",
        "This is version %d, which is in force. Change a value, or leave it as it is."
            .formatted(version));
  }
}
