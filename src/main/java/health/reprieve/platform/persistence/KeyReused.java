package health.reprieve.platform.persistence;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** An idempotency key came a second time, with something else to do. Nothing was done. */
public class KeyReused extends DomainProblem {

  public KeyReused() {
    super(
        Kind.RULE_BROKEN,
        "key-reused",
        "This was sent before with other content, and that was saved. Open the form anew, or send"
            + " it with a new Idempotency-Key.");
  }
}
