package health.reprieve.outcomes;

import health.reprieve.outcomes.domain.Diary;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.ExpectedLoss;
import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.patients.domain.PatientId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Tells a diary when relief is likely to be lost: from what followed the patient's earlier courses
 * of the condition, else from the median of the condition among those with relief.
 */
@Dependent
class ExpectedLosses {

  private static final int YEARS_OF_COURSES = 3;
  private static final double SECONDS_PER_HOUR = 3600;

  private final ReliefAssessment assessment;

  @Inject
  ExpectedLosses(ReliefAssessment assessment) {
    this.assessment = assessment;
  }

  /** Once for each last infusion; nothing where it was told already. */
  void tell(Diary diary, LocalDate today) {
    LocalDate zero = diary.zero();
    if (zero != null && diary.wantsExpectation()) {
      diary.expect(of(diary, zero, today).orElse(null));
    }
  }

  private Optional<ExpectedLoss> of(Diary diary, LocalDate zero, LocalDate today) {
    AssessedCoursesView assessed =
        assessment.begunBetween(today.minusYears(YEARS_OF_COURSES), today, Set.of());
    int percent = assessed.definition().terms().reliefPercent();
    List<CourseOutcomeView> others =
        assessed.courses().stream()
            .filter(one -> one.reportGroup().equals(diary.reportGroup()))
            .filter(one -> !one.course().equals(diary.course()))
            .toList();
    List<EventInterval> own =
        others.stream()
            .filter(one -> one.patient().equals(diary.patient()))
            .map(one -> relief(one, percent).duration())
            .filter(Objects::nonNull)
            .map(ReliefDuration::lost)
            .filter(lost -> !lost.isRightCensored())
            .toList();
    int fewest = assessed.definition().terms().smallestCell();
    return ExpectedLoss.of(zero, own, own.isEmpty() ? median(others, percent, fewest) : null);
  }

  /** Unknown where few had relief, or most of them still have it. */
  private static @Nullable EventInterval median(
      List<CourseOutcomeView> courses, int percent, int fewest) {
    Set<PatientId> seen = new HashSet<>();
    ReliefCurve curve =
        ReliefCurve.of(
            courses.stream()
                .filter(one -> seen.add(one.patient()))
                .map(one -> relief(one, percent))
                .toList());
    if (curve.responders() < fewest) {
      return null;
    }
    return curve
        .amongResponders()
        .median()
        .filter(median -> !median.isOpenEnded() && !median.isExact())
        .map(median -> new EventInterval(hours(median.left()), hours(median.right())))
        .orElse(null);
  }

  private static Duration hours(double hours) {
    return Duration.ofSeconds(Math.round(hours * SECONDS_PER_HOUR));
  }

  private static ReliefEpisode relief(CourseOutcomeView course, int percent) {
    return Objects.requireNonNull(course.relief().get(percent));
  }
}
