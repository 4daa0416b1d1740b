package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** An instant of a visit stands before what comes before it. */
public class TimeOutOfOrder extends DomainProblem {

  private TimeOutOfOrder(String detail) {
    super(Kind.RULE_BROKEN, "time-out-of-order", detail);
  }

  static TimeOutOfOrder startBeforeArrival() {
    return new TimeOutOfOrder(
        "The infusion cannot start before the patient arrived. Check the time.");
  }

  static TimeOutOfOrder endBeforeStart() {
    return new TimeOutOfOrder("The infusion must end after it started. Check the time.");
  }

  static TimeOutOfOrder leftTooEarly() {
    return new TimeOutOfOrder(
        "The patient cannot leave before what is already recorded. Check the time.");
  }
}
