package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.time.LocalDate;
import java.util.Map;

/**
 * The gap since the last infusion of a course is longer than the protocol allows: the rest of the
 * series cannot be given as planned.
 */
public class RestartNeeded extends DomainProblem {

  /**
   * @param last day of the last infusion
   * @param latest day by which the next had to be given
   */
  public RestartNeeded(LocalDate last, LocalDate latest) {
    super(
        Kind.RULE_BROKEN,
        "restart-needed",
        ("The last infusion was on %s; by the protocol the next had to be by %s. The protocol calls"
                + " for a restart: plan a new course, or let a clinician book single visits.")
            .formatted(WallWords.day(last), WallWords.day(latest)),
        Map.of("lastInfusion", last.toString(), "latestNext", latest.toString()));
  }
}
