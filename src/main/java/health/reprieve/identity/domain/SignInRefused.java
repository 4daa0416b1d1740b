package health.reprieve.identity.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Wrong name or password, or a closed account; never says which. */
public class SignInRefused extends DomainProblem {

  public SignInRefused() {
    super(
        Kind.RULE_BROKEN,
        "sign-in-refused",
        "Name and password do not belong together. Check both, or ask the manager for a new password.");
  }
}
