package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** The appointment has gone too far, or was given up, for what is asked. */
public class StatusForbids extends DomainProblem {

  /**
   * @param verb in the passive, such as "moved"
   */
  public StatusForbids(AppointmentStatus status, String verb) {
    super(
        Kind.RULE_BROKEN,
        "wrong-status",
        "This visit is %s and cannot be %s. Load the board again to see where it stands."
            .formatted(status.words(), verb));
  }

  /**
   * @param verb in the passive, such as "moved"
   */
  static void unless(boolean allowed, AppointmentStatus status, String verb) {
    if (!allowed) {
      throw new StatusForbids(status, verb);
    }
  }
}
