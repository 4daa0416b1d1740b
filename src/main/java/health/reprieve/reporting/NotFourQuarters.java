package health.reprieve.reporting;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;
import health.reprieve.reporting.ReportQuestion.Period;

/**
 * A file of another period than four whole calendar quarters: two files whose periods differ by
 * less would tell about a few patients by subtraction.
 */
public class NotFourQuarters extends DomainProblem {

  /**
   * @param latest period that a file can have
   */
  NotFourQuarters(Period latest) {
    super(
        Kind.RULE_BROKEN,
        "not-four-quarters",
        "A file covers four whole calendar quarters that are over: files that differ by days or months would tell about single patients. Choose %s to %s, the latest, or an earlier year that begins on 1 January, April, July or October; the report's page takes any period."
            .formatted(latest.first(), latest.last()));
  }
}
