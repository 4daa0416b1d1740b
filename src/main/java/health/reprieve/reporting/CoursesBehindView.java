package health.reprieve.reporting;

import health.reprieve.outcomes.CourseOutcomeView;
import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.patients.PatientView;
import java.util.List;
import java.util.Objects;

/**
 * The courses behind the row of one condition.
 *
 * @param condition its name
 * @param lines in the order in which the courses began
 */
public record CoursesBehindView(
    String condition, AskedCourses asked, ReliefDefinitionView definition, List<Line> lines) {

  /**
   * One course.
   *
   * @param counted whether it is the patient's first one here, the one that the figures count
   */
  public record Line(PatientView patient, CourseOutcomeView course, boolean counted) {}

  /** What the rules say of a course at the threshold of the definition. */
  public ReliefEpisode relief(Line line) {
    return Objects.requireNonNull(line.course().relief().get(definition.terms().reliefPercent()));
  }
}
