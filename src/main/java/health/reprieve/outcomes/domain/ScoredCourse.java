package health.reprieve.outcomes.domain;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.patients.domain.Sex;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A course that has begun, whose it is, and the scores around it.
 *
 * @param number counts the patient's courses of the condition by their first infusions, from 1
 * @param mgPerKg given at the first infusion; null where it has not ended or nobody was weighed
 */
public record ScoredCourse(
    CourseId course,
    PatientId patient,
    ReportGroupCode reportGroup,
    CourseScores scores,
    ProtocolId protocol,
    int number,
    @Nullable BigDecimal mgPerKg,
    LocalDate dateOfBirth,
    Sex sex) {

  /** The same course with these scores around it. */
  public ScoredCourse with(List<TimedScore> around) {
    return new ScoredCourse(
        course,
        patient,
        reportGroup,
        new CourseScores(scores.began(), scores.ended(), scores.nextInfusion(), around),
        protocol,
        number,
        mgPerKg,
        dateOfBirth,
        sex);
  }
}
