package health.reprieve.reporting;

import health.reprieve.outcomes.CourseOutcomeView;
import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.ReportGroupCode;
import java.util.List;
import java.util.Objects;

/**
 * The courses behind the row of one condition.
 *
 * @param code of the condition
 * @param condition its name
 * @param lines in the order in which the courses began
 */
public record CoursesBehindView(
    ReportGroupCode code,
    String condition,
    AskedCourses asked,
    ReliefDefinitionView definition,
    List<Line> lines) {

  /**
   * One course.
   *
   * @param first whether it is the patient's first one here, the one that the figures count
   */
  public record Line(PatientView patient, CourseOutcomeView course, boolean first) {}

  /** Whether the report, made at the same moment, leaves a course out because it is not over. */
  public boolean isNotYetDue(Line line) {
    return relief(line).status() != ReliefStatus.INELIGIBLE && !isOver(line);
  }

  /** Whether answers to come can change nothing of what the report counts of a course. */
  public boolean isOver(Line line) {
    return line.course().isOver(definition.terms(), asked.madeAt());
  }

  /** Whether relief may still begin and was not seen. */
  public boolean mayBegin(Line line) {
    return line.course().isNotYetDue(definition.terms(), asked.madeAt());
  }

  /** What the rules say of a course at the threshold of the definition. */
  public ReliefEpisode relief(Line line) {
    return Objects.requireNonNull(line.course().relief().get(definition.terms().reliefPercent()));
  }
}
