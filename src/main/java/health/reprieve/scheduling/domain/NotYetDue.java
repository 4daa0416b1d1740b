package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.time.Instant;

/** Nobody can have missed a visit that has not begun. */
public class NotYetDue extends DomainProblem {

  public NotYetDue(Instant start, WallWords words) {
    super(
        Kind.RULE_BROKEN,
        "not-yet-due",
        "This visit starts on %s at %s. Record a no-show from then on; before, cancel it."
            .formatted(words.day(start), words.time(start)));
  }
}
