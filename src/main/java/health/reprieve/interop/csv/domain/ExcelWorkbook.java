package health.reprieve.interop.csv.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** The file is a workbook, not text. */
public class ExcelWorkbook extends DomainProblem {

  public ExcelWorkbook() {
    super(
        Kind.INVALID,
        "excel-workbook",
        "This is an Excel workbook. Open it, save the sheet as \"CSV UTF-8 (comma delimited)\", and"
            + " send that file.");
  }
}
