package health.reprieve.identity.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Managers cannot lock themselves out; so there is always one. */
public class OwnAccount extends DomainProblem {

  public OwnAccount() {
    super(
        Kind.RULE_BROKEN,
        "own-account",
        "You cannot close your own account or change your own role. Ask another manager to do it.");
  }
}
