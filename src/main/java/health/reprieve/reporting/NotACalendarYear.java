package health.reprieve.reporting;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/**
 * A file, or a page for whoever may not open the courses behind it, of another period than one
 * calendar year: of two whose periods overlap in part the difference would tell about a few
 * patients.
 */
public class NotACalendarYear extends DomainProblem {

  private NotACalendarYear(String detail) {
    super(Kind.RULE_BROKEN, "not-a-calendar-year", detail);
  }

  /**
   * @param latest year that is over
   */
  static NotACalendarYear ofFile(int latest) {
    return new NotACalendarYear(
        "A file covers a whole calendar year: files whose periods overlap would tell about single patients by subtraction. Choose 1 January to 31 December of a year that is over, %d or earlier; clinicians may read any period on the report's page."
            .formatted(latest));
  }

  /**
   * @param running year
   */
  static NotACalendarYear ofPage(int running) {
    return new NotACalendarYear(
        "Your pages of this report cover one calendar year: pages whose periods overlap would tell about single patients by subtraction. Choose %d, up to today, or an earlier year; clinicians may read any period."
            .formatted(running));
  }
}
