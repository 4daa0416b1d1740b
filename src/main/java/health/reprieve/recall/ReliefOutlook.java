package health.reprieve.recall;

import health.reprieve.outcomes.MoodAssessment;
import health.reprieve.outcomes.ReliefAssessment;
import health.reprieve.outcomes.domain.MoodAround;
import health.reprieve.treatment.domain.CourseId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Reads what followed the courses of the last three years; older ones tell little of today. */
@Dependent
class ReliefOutlook {

  private static final int YEARS_OF_COURSES = 3;

  private final ReliefAssessment assessment;
  private final MoodAssessment mood;

  @Inject
  ReliefOutlook(ReliefAssessment assessment, MoodAssessment mood) {
    this.assessment = assessment;
    this.mood = mood;
  }

  /** Whether anything can be told; not before the courses were assessed once. */
  boolean isReady() {
    return assessment.isReady();
  }

  ReliefEndings at(LocalDate today) {
    return new ReliefEndings(assessment.begunBetween(first(today), today, Set.of()));
  }

  /** The totals of the PHQ-9 around the same courses, of those that are reported on it. */
  Map<CourseId, MoodAround> mood(LocalDate today) {
    return mood.begunBetween(first(today), today);
  }

  private static LocalDate first(LocalDate today) {
    return today.minusYears(YEARS_OF_COURSES);
  }
}
