package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** An instant of a visit is still to come, lies on a day that is not the visit's, or is missing. */
public class TimeNotAllowed extends DomainProblem {

  private TimeNotAllowed(String code, String detail) {
    super(Kind.RULE_BROKEN, code, detail);
  }

  public static TimeNotAllowed inFuture() {
    return new TimeNotAllowed(
        "time-in-future", "This time is still to come. Enter when it really happened.");
  }

  static TimeNotAllowed needed() {
    return new TimeNotAllowed(
        "time-needed", "This visit is of an earlier day. Enter the time at which it happened.");
  }

  public static TimeNotAllowed otherDay() {
    return new TimeNotAllowed(
        "time-on-other-day",
        "What is entered late must have happened on the day of the visit. Check the date.");
  }
}
