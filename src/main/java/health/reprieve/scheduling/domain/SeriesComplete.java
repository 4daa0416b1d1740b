package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Every session of the course is given or under way; there is nothing left to plan. */
public class SeriesComplete extends DomainProblem {

  public SeriesComplete(int sessions) {
    super(
        Kind.RULE_BROKEN,
        "series-complete",
        (sessions == 1
                ? "The only session of this course is given or under way."
                : "All %d sessions of this course are given or under way.".formatted(sessions))
            + " Plan a new course.");
  }
}
