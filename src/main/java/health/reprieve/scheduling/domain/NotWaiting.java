package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** The entry of the wait list is closed. */
public class NotWaiting extends DomainProblem {

  public NotWaiting(WaitEntry.Status status) {
    super(
        Kind.CONFLICT,
        "not-waiting",
        status == WaitEntry.Status.BOOKED
            ? "This patient has got a place meanwhile. Load the wait list again."
            : "This entry was taken off the wait list. Put the patient on it again if they wait.");
  }
}
