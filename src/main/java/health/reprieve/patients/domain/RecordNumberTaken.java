package health.reprieve.patients.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import health.reprieve.platform.problem.Violation;
import java.util.List;
import java.util.Map;

/** Two patients cannot share a record number. */
public class RecordNumberTaken extends DomainProblem {

  private static final String DETAIL =
      "Another patient has this record number. Search for it to see whether the patient is"
          + " already registered, or give another number.";

  public RecordNumberTaken() {
    super(
        Kind.CONFLICT,
        "record-number-taken",
        DETAIL,
        Map.of(),
        List.of(new Violation("recordNumber", DETAIL)));
  }
}
