package health.reprieve.interop.csv.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** More rows than are taken in at once. */
public class TooManyRows extends DomainProblem {

  public TooManyRows(int most) {
    super(
        Kind.RULE_BROKEN,
        "too-many-rows",
        "The file has more than %d rows. Split it and import the parts one after the other."
            .formatted(most));
  }
}
