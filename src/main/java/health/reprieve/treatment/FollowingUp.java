package health.reprieve.treatment;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.measures.ScoreView;
import health.reprieve.measures.domain.Moment;
import health.reprieve.measures.domain.Source;
import health.reprieve.patients.ConditionCatalogue;
import health.reprieve.patients.domain.Endpoint;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.treatment.domain.Course;
import health.reprieve.treatment.domain.FollowUp;
import health.reprieve.treatment.domain.Visit;
import health.reprieve.treatment.domain.VisitTimes;
import health.reprieve.treatment.persistence.CourseRepository;
import health.reprieve.treatment.persistence.VisitRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** Says when to ask a patient again after a course, and what was answered. */
@Retry
@Transactional
@ApplicationScoped
public class FollowingUp {

  private final CourseRepository courses;
  private final VisitRepository visits;
  private final ConditionCatalogue conditions;
  private final ClinicCalendar calendar;
  private final Clock clock;

  @Inject
  FollowingUp(
      CourseRepository courses,
      VisitRepository visits,
      ConditionCatalogue conditions,
      ClinicCalendar calendar,
      Clock clock) {
    this.courses = courses;
    this.visits = visits;
    this.conditions = conditions;
    this.calendar = calendar;
    this.clock = clock;
  }

  /**
   * The follow-ups of a patient's courses for conditions that are reported on pain, latest course
   * first. One that the patient's next infusion comes before is left out, unless it was answered.
   *
   * @param scores all of the patient's that count; the caller wrote reading them into the audit
   *     trail
   */
  public List<FollowUpView> of(PatientId patient, List<ScoreView> scores) {
    Instant now = clock.instant();
    List<Visit> all = visits.of(patient);
    ZoneId zone = calendar.site().zone();
    return courses.of(patient).stream()
        .filter(course -> conditions.get(course.reportGroup()).endpoint() == Endpoint.NRS)
        .flatMap(course -> ofCourse(course, all, scores, zone, now))
        .toList();
  }

  private static Stream<FollowUpView> ofCourse(
      Course course, List<Visit> visits, List<ScoreView> scores, ZoneId zone, Instant now) {
    Optional<VisitTimes> last =
        visits.stream()
            .filter(visit -> visit.course().equals(course.id()))
            .map(Visit::times)
            .filter(times -> times.endedAt() != null)
            .max(Comparator.comparing(times -> Objects.requireNonNull(times.endedAt())));
    if (last.isEmpty()) {
      return Stream.empty();
    }
    Instant timeZero = Objects.requireNonNull(last.get().endedAt());
    Instant gone = last.get().presentUntil(zone);
    Instant next = nextStart(visits, timeZero);
    List<ScoreView> answers =
        scores.stream()
            .filter(score -> isAnswer(score, course))
            .filter(score -> follows(score, timeZero, gone) && score.speaksFor().isBefore(next))
            .toList();
    return Arrays.stream(FollowUp.values())
        .map(followUp -> view(course, followUp, timeZero, answers, now))
        .filter(view -> view.due().isBefore(next) || !view.answers().isEmpty());
  }

  private static Instant nextStart(List<Visit> visits, Instant timeZero) {
    return visits.stream()
        .map(visit -> visit.times().startedAt())
        .filter(Objects::nonNull)
        .filter(start -> start.isAfter(timeZero))
        .min(Instant::compareTo)
        .orElse(Instant.MAX);
  }

  private static boolean isAnswer(ScoreView score, Course course) {
    return score.moment() == Moment.FOLLOW_UP
        && !score.item().isExtreme()
        && score.reportGroup().equals(course.reportGroup());
  }

  /** What staff ask counts once the patient has left; what was imported, from time zero on. */
  private static boolean follows(ScoreView score, Instant timeZero, Instant gone) {
    return score.speaksFor().isAfter(score.source() == Source.STAFF ? gone : timeZero);
  }

  private static FollowUpView view(
      Course course, FollowUp followUp, Instant timeZero, List<ScoreView> answers, Instant now) {
    List<ScoreView> own =
        answers.stream().filter(score -> followUp.holds(timeZero, score.speaksFor())).toList();
    FollowUp.State state =
        own.isEmpty() ? followUp.unanswered(timeZero, now) : FollowUp.State.GIVEN;
    return new FollowUpView(
        CourseView.of(course), followUp, followUp.dueAfter(timeZero), state, own);
  }
}
