package health.reprieve.patients.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import health.reprieve.platform.problem.Violation;
import java.util.List;
import java.util.Map;

/** A patient has one medication review for a day. */
public class ReviewOnDayExists extends DomainProblem {

  private static final String DETAIL =
      "The medication of this day is on record already. Correct that review, or give another day.";

  public ReviewOnDayExists() {
    super(Kind.CONFLICT, "review-exists", DETAIL, Map.of(), List.of(new Violation("day", DETAIL)));
  }
}
