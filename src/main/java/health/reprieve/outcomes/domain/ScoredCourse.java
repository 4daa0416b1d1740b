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
 * @param moodSheets all of the patient with a total, in order of time; null unless the condition is
 *     reported on them
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
    Sex sex,
    @Nullable List<MoodSheet> moodSheets) {

  /** The same course with these scores around it, and the sheets where they count. */
  public ScoredCourse with(List<TimedScore> around, List<MoodSheet> sheets) {
    return new ScoredCourse(
        course,
        patient,
        reportGroup,
        new CourseScores(scores.began(), scores.ended(), scores.nextInfusion(), around),
        protocol,
        number,
        mgPerKg,
        dateOfBirth,
        sex,
        moodSheets == null ? null : sheets);
  }
}
