package health.reprieve.outcomes;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.outcomes.domain.ReliefDefinitionVersion;
import health.reprieve.outcomes.persistence.CourseScoresReading;
import health.reprieve.outcomes.persistence.ReliefDefinitionRepository;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.time.TimeRange;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;

/**
 * Applies the clinic's definition of relief to its courses of infusions. Reading many courses is
 * written into the audit trail by whoever asks, as one line that names the report.
 */
@Retry
@Transactional
@RequestScoped
public class ReliefAssessment {

  private final ReliefDefinitionRepository definitions;
  private final CourseScoresReading reading;
  private final ClinicCalendar calendar;

  @Inject
  ReliefAssessment(
      ReliefDefinitionRepository definitions,
      CourseScoresReading reading,
      ClinicCalendar calendar) {
    this.definitions = definitions;
    this.reading = reading;
    this.calendar = calendar;
  }

  /**
   * What followed each course that began in a period.
   *
   * @param first local day of the site
   * @param last local day, included; not before {@code first}
   * @param thresholds in percent, besides the one of the definition
   */
  public AssessedCoursesView begunBetween(
      LocalDate first, LocalDate last, Set<Integer> thresholds) {
    ZoneId zone = calendar.site().zone();
    ReliefDefinitionVersion definition = definitions.current();
    TimeRange period =
        TimeRange.of(
            first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
    CourseAssessment assessment = new CourseAssessment(definition, thresholds, zone);
    return new AssessedCoursesView(
        ReliefDefinitionView.of(definition), assessment.of(reading.begunIn(period)));
  }
}
