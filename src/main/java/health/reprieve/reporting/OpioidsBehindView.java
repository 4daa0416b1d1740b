package health.reprieve.reporting;

import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.reporting.domain.OpioidCourse;
import java.util.List;

/**
 * The courses behind the opioids before and after of one condition.
 *
 * @param code of the condition
 * @param condition its name
 * @param lines in the order in which the courses began
 */
public record OpioidsBehindView(
    ReportGroupCode code, String condition, AskedCourses asked, List<Line> lines) {

  /** One course and whose it is. */
  public record Line(PatientView patient, OpioidCourse course) {}
}
