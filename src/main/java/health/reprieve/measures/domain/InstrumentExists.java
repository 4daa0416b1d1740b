package health.reprieve.measures.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** The code names another instrument already. */
public class InstrumentExists extends DomainProblem {

  public InstrumentExists() {
    super(
        Kind.CONFLICT,
        "instrument-exists",
        "This code names another instrument already, and sheets may have been filled in by it."
            + " Load yours under another code.");
  }
}
