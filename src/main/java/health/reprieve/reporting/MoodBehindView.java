package health.reprieve.reporting;

import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.reporting.domain.MoodCourse;
import java.util.List;

/**
 * The courses behind the totals of the PHQ-9 of one condition.
 *
 * @param code of the condition
 * @param condition its name
 * @param lines in the order in which the courses began
 */
public record MoodBehindView(
    ReportGroupCode code,
    String condition,
    AskedCourses asked,
    ReliefDefinitionView definition,
    List<Line> lines) {

  /** One course and whose it is. */
  public record Line(PatientView patient, MoodCourse course) {}
}
