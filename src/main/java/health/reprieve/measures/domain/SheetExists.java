package health.reprieve.measures.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** The patient has a sheet of the same instrument for the same moment already. */
public class SheetExists extends DomainProblem {

  public SheetExists() {
    super(
        Kind.CONFLICT,
        "sheet-exists",
        "A sheet of this questionnaire stands already for this moment. If it is wrong, set it aside and say why; if it is another one, enter its own day and time.");
  }
}
