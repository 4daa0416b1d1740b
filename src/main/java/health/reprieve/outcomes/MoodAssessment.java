package health.reprieve.outcomes;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.outcomes.domain.MoodAround;
import health.reprieve.outcomes.domain.OutcomesNotReady;
import health.reprieve.outcomes.persistence.MoodReading;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.treatment.domain.CourseId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;

/**
 * The totals of the PHQ-9 around courses of conditions that are reported on it; other courses are
 * left out. Whoever asks writes the patients into the audit trail.
 */
@Retry
@Transactional
@ApplicationScoped
public class MoodAssessment {

  private final ReliefAssessment assessment;
  private final MoodReading reading;
  private final ClinicCalendar calendar;
  private final Clock clock;

  @Inject
  MoodAssessment(
      ReliefAssessment assessment, MoodReading reading, ClinicCalendar calendar, Clock clock) {
    this.assessment = assessment;
    this.reading = reading;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * Those of one patient's courses.
   *
   * @throws OutcomesNotReady if the courses were not assessed once yet
   */
  public Map<CourseId, MoodAround> of(PatientId patient) {
    return reading.of(assessment.reported().id(), patient, clock.instant());
  }

  /**
   * Those of the courses that began in a period.
   *
   * @param first local day of the site
   * @param last local day, included; not before {@code first}
   * @throws OutcomesNotReady if the courses were not assessed once yet
   */
  public Map<CourseId, MoodAround> begunBetween(LocalDate first, LocalDate last) {
    ZoneId zone = calendar.site().zone();
    TimeRange period =
        TimeRange.of(
            first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
    return reading.begunIn(assessment.reported().id(), period, clock.instant());
  }
}
