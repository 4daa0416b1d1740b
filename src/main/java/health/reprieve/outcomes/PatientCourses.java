package health.reprieve.outcomes;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.outcomes.domain.ReliefDefinitionVersion;
import health.reprieve.outcomes.persistence.CourseScoresReading;
import health.reprieve.outcomes.persistence.ReliefDefinitionRepository;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Set;

/**
 * What followed each course of one patient, by the clinic's definition of relief. Whoever asks
 * writes the patient into the audit trail.
 */
@Retry
@Transactional
@RequestScoped
public class PatientCourses {

  private final ReliefDefinitionRepository definitions;
  private final CourseScoresReading reading;
  private final ClinicCalendar calendar;

  @Inject
  PatientCourses(
      ReliefDefinitionRepository definitions,
      CourseScoresReading reading,
      ClinicCalendar calendar) {
    this.definitions = definitions;
    this.reading = reading;
    this.calendar = calendar;
  }

  /** The patient's courses of all conditions that have begun, in that order. */
  public AssessedCoursesView of(PatientId patient) {
    ReliefDefinitionVersion definition = definitions.current();
    CourseAssessment assessment =
        new CourseAssessment(definition, Set.of(), calendar.site().zone());
    return new AssessedCoursesView(
        ReliefDefinitionView.of(definition), assessment.of(reading.of(patient)));
  }
}
