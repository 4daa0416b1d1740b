package health.reprieve.outcomes;

import health.reprieve.outcomes.domain.ReportedThreshold;
import health.reprieve.outcomes.persistence.OutcomeRepository;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What followed each course of one patient, by the clinic's definition of relief. Whoever asks
 * writes the patient into the audit trail.
 */
@Retry
@Transactional
@ApplicationScoped
public class PatientCourses {

  private final ReliefAssessment assessment;
  private final OutcomeRepository outcomes;

  @Inject
  PatientCourses(ReliefAssessment assessment, OutcomeRepository outcomes) {
    this.assessment = assessment;
    this.outcomes = outcomes;
  }

  /**
   * The patient's courses of all conditions that have begun, in that order.
   *
   * @throws OutcomesNotReady if the courses were not assessed once yet
   */
  public AssessedCoursesView of(PatientId patient) {
    ReportedRoundView reported = assessment.reported();
    SortedMap<Integer, ReportedThreshold> own = new TreeMap<>();
    own.put(reported.definition().terms().reliefPercent(), ReportedThreshold.OWN);
    return new AssessedCoursesView(
        reported.definition(),
        outcomes.of(reported.id(), patient).stream()
            .map(outcome -> CourseOutcomeView.of(outcome, own))
            .toList());
  }
}
