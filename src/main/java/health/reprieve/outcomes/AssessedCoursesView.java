package health.reprieve.outcomes;

import java.util.List;

/**
 * The courses of a period and the definition by which they were assessed.
 *
 * @param definition in force when they were assessed
 * @param courses in the order in which they began
 */
public record AssessedCoursesView(
    ReliefDefinitionView definition, List<CourseOutcomeView> courses) {}
