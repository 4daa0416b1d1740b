package health.reprieve.reporting;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/**
 * A file of another period than a whole calendar year that is over: of two files whose periods
 * overlap in part the difference would tell about a few patients.
 */
public class NotACalendarYear extends DomainProblem {

  /**
   * @param latest year that is over
   */
  NotACalendarYear(int latest) {
    super(
        Kind.RULE_BROKEN,
        "not-a-calendar-year",
        "A file covers a whole calendar year: files whose periods overlap would tell about single patients by subtraction. Choose 1 January to 31 December of a year that is over, %d or earlier; the report's page shows any period, also printed."
            .formatted(latest));
  }
}
