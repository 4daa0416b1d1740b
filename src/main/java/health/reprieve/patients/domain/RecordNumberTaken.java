package health.reprieve.patients.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Two patients cannot share a record number. */
public class RecordNumberTaken extends DomainProblem {

  public RecordNumberTaken() {
    super(
        Kind.CONFLICT,
        "record-number-taken",
        "Another patient has this record number. Search for it to see whether the patient is"
            + " already registered, or give another number.");
  }
}
