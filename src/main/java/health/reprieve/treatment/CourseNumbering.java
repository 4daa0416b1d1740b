package health.reprieve.treatment;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.treatment.domain.Course;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.CourseOrder;
import health.reprieve.treatment.domain.VisitCharted;
import health.reprieve.treatment.persistence.CourseRepository;
import health.reprieve.treatment.persistence.VisitRepository;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Keeps the numbers of a patient's courses in the order of their first infusions, in the
 * transaction in which an infusion is written down, late or not, or corrected.
 */
@Dependent
public class CourseNumbering {

  /** Before everybody who reads the numbers then. */
  private static final int FIRST = 100;

  private final CourseRepository courses;
  private final VisitRepository visits;

  @Inject
  CourseNumbering(CourseRepository courses, VisitRepository visits) {
    this.courses = courses;
    this.visits = visits;
  }

  void visit(@Observes @Priority(FIRST) VisitCharted event) {
    Collection<List<Course>> alike =
        courses.of(event.patient()).stream()
            .collect(Collectors.groupingBy(Course::reportGroup))
            .values();
    if (alike.stream().anyMatch(some -> some.size() > 1)) {
      courses.hold(event.patient());
      Comparator<Course> order = CourseOrder.by(began(event.patient()));
      alike.forEach(some -> courses.number(some.stream().sorted(order).toList()));
    }
  }

  private Map<CourseId, Instant> began(PatientId patient) {
    Map<CourseId, Instant> began = new HashMap<>();
    visits
        .of(patient)
        .forEach(
            visit -> {
              Instant started = visit.times().startedAt();
              if (started != null) {
                began.merge(
                    visit.course(), started, (one, other) -> one.isBefore(other) ? one : other);
              }
            });
    return began;
  }
}
