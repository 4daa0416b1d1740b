package health.reprieve.outcomes;

import health.reprieve.outcomes.domain.Diary;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.ExpectedLoss;
import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.outcomes.persistence.RoundRepository;
import health.reprieve.patients.domain.PatientId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Tells a diary when relief is likely to be lost: from what followed the patient's earlier courses
 * of the condition, else from the median of the condition among those with relief.
 */
@Dependent
class ExpectedLosses {

  private static final int YEARS_OF_COURSES = 3;
  private static final double SECONDS_PER_HOUR = 3600;

  private final RoundRepository rounds;
  private final PatientCourses courses;
  private final ReliefAssessment assessment;

  @Inject
  ExpectedLosses(RoundRepository rounds, PatientCourses courses, ReliefAssessment assessment) {
    this.rounds = rounds;
    this.courses = courses;
    this.assessment = assessment;
  }

  /** Once for each last infusion, as soon as courses were assessed. */
  void tell(Diary diary, LocalDate today) {
    LocalDate zero = diary.zero();
    if (zero != null && diary.wantsExpectation() && rounds.reported().isPresent()) {
      List<EventInterval> own = own(diary);
      boolean seen = own.stream().anyMatch(lost -> !lost.isRightCensored());
      diary.expect(ExpectedLoss.of(zero, own, seen ? null : median(diary, today)).orElse(null));
    }
  }

  private List<EventInterval> own(Diary diary) {
    AssessedCoursesView assessed = courses.of(diary.patient());
    return others(assessed, diary)
        .map(one -> relief(one, percent(assessed)).duration())
        .filter(Objects::nonNull)
        .map(ReliefDuration::lost)
        .toList();
  }

  private static Stream<CourseOutcomeView> others(AssessedCoursesView assessed, Diary diary) {
    return assessed.courses().stream()
        .filter(one -> one.reportGroup().equals(diary.reportGroup()))
        .filter(one -> !one.course().equals(diary.course()));
  }

  private static int percent(AssessedCoursesView assessed) {
    return assessed.definition().terms().reliefPercent();
  }

  /** Unknown where few had relief, or most of them still have it. */
  private @Nullable EventInterval median(Diary diary, LocalDate today) {
    AssessedCoursesView assessed =
        assessment.begunBetween(today.minusYears(YEARS_OF_COURSES), today, diary.reportGroup());
    Set<PatientId> seen = new HashSet<>();
    ReliefCurve curve =
        ReliefCurve.of(
            others(assessed, diary)
                .filter(one -> seen.add(one.patient()))
                .map(one -> relief(one, percent(assessed)))
                .toList());
    if (curve.responders() < assessed.definition().terms().smallestCell()) {
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
