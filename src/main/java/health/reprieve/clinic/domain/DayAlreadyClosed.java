package health.reprieve.clinic.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import java.time.LocalDate;

/** The day is closed already, perhaps for another reason. */
public class DayAlreadyClosed extends DomainProblem {

  public DayAlreadyClosed(LocalDate day) {
    super(
        Kind.CONFLICT,
        "day-already-closed",
        "%s is closed already. Open it first if its reason is wrong.".formatted(day));
  }
}
