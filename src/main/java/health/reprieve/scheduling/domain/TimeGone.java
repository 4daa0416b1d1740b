package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** A time that was offered to a patient was taken meanwhile. */
public class TimeGone extends DomainProblem {

  public TimeGone() {
    super(
        Kind.CONFLICT,
        "time-gone",
        "That time was taken a moment ago. Choose one of those that are still free.");
  }
}
