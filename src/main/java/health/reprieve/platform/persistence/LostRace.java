package health.reprieve.platform.persistence;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/**
 * The database refused what the rules had just allowed: another transaction was faster. The use
 * case is run again and now sees, and can say, what the other one did.
 */
public class LostRace extends DomainProblem {

  public LostRace(Throwable refusal) {
    super(
        Kind.CONFLICT,
        "lost-race",
        "Others were faster several times in a row. Nothing was changed; try again.");
    initCause(refusal);
  }
}
