package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.time.LocalDate;

/** A patient is checked in on the local day of the appointment only. */
public class NotToday extends DomainProblem {

  public NotToday(LocalDate day) {
    super(
        Kind.RULE_BROKEN,
        "not-today",
        "This visit is on %s. Check in on that day, or move it to today."
            .formatted(WallWords.day(day)));
  }
}
