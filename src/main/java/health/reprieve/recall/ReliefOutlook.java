package health.reprieve.recall;

import health.reprieve.outcomes.ReliefAssessment;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.Set;

/** Reads what followed the courses of the last three years; older ones tell little of today. */
@Dependent
class ReliefOutlook {

  private static final int YEARS_OF_COURSES = 3;

  private final ReliefAssessment assessment;

  @Inject
  ReliefOutlook(ReliefAssessment assessment) {
    this.assessment = assessment;
  }

  /** Whether anything can be told; not before the courses were assessed once. */
  boolean isReady() {
    return assessment.isReady();
  }

  ReliefEndings at(LocalDate today) {
    return new ReliefEndings(
        assessment.begunBetween(today.minusYears(YEARS_OF_COURSES), today, Set.of()));
  }
}
