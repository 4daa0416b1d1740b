package health.reprieve.treatment.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** One patient cannot be at the clinic twice at the same time. */
public class VisitOverlaps extends DomainProblem {

  public VisitOverlaps() {
    super(
        Kind.CONFLICT,
        "visit-overlaps",
        "Another visit of this patient is on record for a part of this time. Check day and times;"
            + " where the other one is wrong, correct it first.");
  }
}
