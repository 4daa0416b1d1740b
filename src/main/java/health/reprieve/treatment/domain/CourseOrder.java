package health.reprieve.treatment.domain;

import java.time.Instant;
import java.util.Comparator;
import java.util.Map;

/**
 * The order in which a patient's courses of one condition are numbered: by their first infusions,
 * those without one last, as they were opened.
 */
public final class CourseOrder {

  private CourseOrder() {}

  /**
   * @param began starts of first infusions; courses without one are left out
   */
  public static Comparator<Course> by(Map<CourseId, Instant> began) {
    return Comparator.<Course, Instant>comparing(
            course -> began.getOrDefault(course.id(), Instant.MAX))
        .thenComparing(Course::openedAt)
        .thenComparing(course -> course.id().value().toString());
  }
}
