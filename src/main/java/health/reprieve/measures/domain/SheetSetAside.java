package health.reprieve.measures.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** The sheet no longer counts. */
public class SheetSetAside extends DomainProblem {

  public SheetSetAside() {
    super(Kind.CONFLICT, "sheet-set-aside", "This sheet was set aside. Fill in a new one instead.");
  }
}
