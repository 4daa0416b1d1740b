package health.reprieve.reporting.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** Nobody has two exports of everything under way. */
public final class ExportUnderWay extends DomainProblem {

  public ExportUnderWay() {
    super(
        Kind.CONFLICT,
        "export-under-way",
        "An export of yours is still being made. Wait until it is done, or cancel it first.");
  }
}
