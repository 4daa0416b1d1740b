package health.reprieve.reporting;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/**
 * A filter that leaves a few patients of a condition out: this file and the one without the filter
 * would tell about them by subtraction.
 */
public class FilterLeavesFew extends DomainProblem {

  /**
   * @param smallest the smallest number that may be told
   */
  FilterLeavesFew(int smallest) {
    super(
        Kind.RULE_BROKEN,
        "filter-leaves-few",
        "This filter leaves fewer than %d patients of a condition out: together with the file without it, it would tell about them. Choose a longer period or another filter, or read the report on its page."
            .formatted(smallest));
  }
}
