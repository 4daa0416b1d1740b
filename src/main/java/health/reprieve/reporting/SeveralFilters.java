package health.reprieve.reporting;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/**
 * A file, or a page for whoever may not open the courses behind it, narrowed by more than one
 * filter. What those of one filter tell is closed under subtraction; those of several can be
 * combined like the cells of a table with its sums.
 */
public class SeveralFilters extends DomainProblem {

  private SeveralFilters(String detail) {
    super(Kind.RULE_BROKEN, "several-filters", detail);
  }

  static SeveralFilters ofFile() {
    return new SeveralFilters(
        "A file takes one filter at a time: files by several could be combined until they tell about single patients. Choose one; clinicians may combine filters on the report's page.");
  }

  static SeveralFilters ofPage() {
    return new SeveralFilters(
        "Your pages of this report take one filter at a time: pages by several could be combined until they tell about single patients. Choose one and set the others to any; clinicians may combine them.");
  }
}
