package health.reprieve.reporting.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** There is no file: the export is not done, was not finished, or is deleted. */
public final class ExportNotThere extends DomainProblem {

  public ExportNotThere() {
    super(
        Kind.CONFLICT,
        "export-not-there",
        "This export has no file. Wait until it is done; if it failed, was cancelled or deleted,"
            + " make a new one.");
  }
}
