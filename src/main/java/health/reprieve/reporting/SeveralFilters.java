package health.reprieve.reporting;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/**
 * A file narrowed by more than one filter. What files of one filter tell is closed under
 * subtraction; files of several can be combined like the cells of a table with its sums.
 */
public class SeveralFilters extends DomainProblem {

  SeveralFilters() {
    super(
        Kind.RULE_BROKEN,
        "several-filters",
        "A file takes one filter at a time: files by several could be combined until they tell about single patients. Choose one, or read the report on its page.");
  }
}
