package health.reprieve.reporting;

import health.reprieve.measures.ScoreView;
import health.reprieve.measures.SheetView;
import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import health.reprieve.outcomes.AssessedCoursesView;
import health.reprieve.outcomes.CourseOutcomeView;
import health.reprieve.outcomes.domain.Baseline;
import health.reprieve.outcomes.domain.BaselineScores;
import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.outcomes.domain.FollowUpAnswers;
import health.reprieve.outcomes.domain.MoodAround;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.patients.OpioidDose;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.ReportGroupView;
import health.reprieve.patients.domain.Endpoint;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.VisitView;
import health.reprieve.treatment.domain.CourseId;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Sorts what is known of a patient into the trajectory of one condition.
 *
 * @param visits all of the patient's, oldest first
 * @param scores all of the patient's, oldest first
 * @param sheets of the PHQ-9 with a total, oldest first
 * @param mood of the courses that are reported on the PHQ-9
 * @param by display name of who asks
 */
record TrajectoryMaker(
    PatientView patient,
    AssessedCoursesView assessed,
    List<ScoreView> scores,
    List<SheetView> sheets,
    Map<CourseId, MoodAround> mood,
    List<VisitView> visits,
    List<OpioidDose> opioids,
    List<ReportGroupView> catalogue,
    List<ProtocolView> protocols,
    ZoneId zone,
    Instant now,
    String by) {

  /** A plot of fewer days would show noise as movement. */
  private static final int LEAST_DAYS = 30;

  private static final int DAYS_BEFORE_A_COURSE = 14;

  private static final Comparator<ScoreView> LATER =
      Comparator.comparing(ScoreView::speaksFor).thenComparing(score -> score.score().value());

  /**
   * @param wanted null for the condition treated last
   * @param asked null for all where that is no more than the last year, or the last year has
   *     nothing to show; otherwise for the last year
   * @throws NotFound if the patient has neither course nor answer for the condition
   */
  TrajectoryView view(@Nullable ReportGroupCode wanted, @Nullable TrajectoryPeriod asked) {
    LocalDate today = day(now);
    List<ReportGroupView> conditions = conditions();
    ReportGroupView shown = shown(conditions, wanted);
    boolean onMood = shown != null && shown.endpoint() == Endpoint.PHQ9;
    List<ScoreView> answers = shown == null || onMood ? List.of() : answers(shown.code());
    List<SheetView> totals = onMood ? sheets : List.of();
    List<TrajectoryCourse> courses = shown == null ? List.of() : courses(shown, answers, totals);
    List<VisitView> infusions =
        visits.stream().filter(visit -> visit.times().startedAt() != null).toList();
    List<LocalDate> days = days(answers, totals, infusions).toList();
    TrajectoryPeriod period = asked == null ? usual(today, days) : asked;
    LocalDate first = first(period, today, courses, days);
    LocalDate latest = today.minusDays(LEAST_DAYS - 1);
    return new TrajectoryView(
        patient,
        zone,
        now,
        by,
        period,
        first.isBefore(latest) ? first : latest,
        today,
        conditions,
        shown,
        assessed.definition(),
        courses,
        answers,
        totals,
        infusions,
        opioids);
  }

  /**
   * Mood is told on its own questionnaire, never on pain. A sheet of it names no condition, and is
   * asked of people in pain too: it needs a course to belong to.
   */
  private List<ReportGroupView> conditions() {
    Set<ReportGroupCode> treated =
        assessed.courses().stream().map(CourseOutcomeView::reportGroup).collect(Collectors.toSet());
    Set<ReportGroupCode> answered =
        scores.stream().map(ScoreView::reportGroup).collect(Collectors.toSet());
    return catalogue.stream()
        .filter(
            group ->
                treated.contains(group.code())
                    || (group.endpoint() == Endpoint.NRS && answered.contains(group.code())))
        .toList();
  }

  private @Nullable ReportGroupView shown(
      List<ReportGroupView> conditions, @Nullable ReportGroupCode wanted) {
    if (wanted != null) {
      return conditions.stream()
          .filter(group -> group.code().equals(wanted))
          .findFirst()
          .orElseThrow(() -> new NotFound("condition of this patient"));
    }
    for (int i = assessed.courses().size() - 1; i >= 0; i--) {
      ReportGroupCode treated = assessed.courses().get(i).reportGroup();
      for (ReportGroupView group : conditions) {
        if (group.code().equals(treated)) {
          return group;
        }
      }
    }
    return conditions.isEmpty() ? null : conditions.get(0);
  }

  /** What the rules of relief read, and averages before an infusion; nothing under sedation. */
  private List<ScoreView> answers(ReportGroupCode group) {
    List<ScoreView> own =
        scores.stream()
            .filter(score -> score.reportGroup().equals(group))
            .filter(score -> !score.moment().needsVisit())
            .toList();
    Predicate<ScoreView> speaks =
        FollowUpAnswers.among(
            own.stream().filter(score -> !score.moment().atVisit()).toList(),
            ScoreView::item,
            ScoreView::moment,
            score -> followUpDay(score.speaksFor()));
    return own.stream().filter(speaks).toList();
  }

  /** A local day, parted by the infusions on it: what is said before one tells nothing after it. */
  private record FollowUpDay(LocalDate day, long infusionsBegun, long infusionsEnded) {}

  private FollowUpDay followUpDay(Instant at) {
    return new FollowUpDay(
        day(at),
        visits.stream()
            .map(visit -> visit.times().startedAt())
            .filter(started -> started != null && !started.isAfter(at))
            .count(),
        visits.stream()
            .map(visit -> visit.times().endedAt())
            .filter(ended -> ended != null && ended.isBefore(at))
            .count());
  }

  private List<TrajectoryCourse> courses(
      ReportGroupView group, List<ScoreView> answers, List<SheetView> totals) {
    boolean onMood = group.endpoint() == Endpoint.PHQ9;
    return assessed.courses().stream()
        .filter(course -> course.reportGroup().equals(group.code()))
        .map(course -> course(course, answers, totals, onMood))
        .toList();
  }

  private TrajectoryCourse course(
      CourseOutcomeView course, List<ScoreView> answers, List<SheetView> totals, boolean onMood) {
    ProtocolView protocol =
        protocols.stream()
            .filter(one -> one.id().equals(course.traits().protocol()))
            .findFirst()
            .orElseThrow();
    Instant ended = course.ended();
    Duration next = course.nextInfusion();
    Instant nextStart = ended == null || next == null ? null : ended.plus(next);
    ReliefTerms terms = assessed.definition().terms();
    ReliefEpisode relief = onMood ? response(course) : course.onPain(terms);
    @Nullable MoodAround around =
        onMood ? mood.getOrDefault(course.course(), MoodAround.NONE) : null;
    return new TrajectoryCourse(
        course,
        relief,
        protocol.name(),
        protocol.sessions(),
        visits.stream().filter(visit -> visit.course().equals(course.course())).toList(),
        ofBaseline(course),
        between(answers, ScoreView::speaksFor, ended, nextStart),
        between(totals, SheetView::answeredAt, ended, nextStart),
        around,
        OpioidsAround.of(
            opioids,
            day(course.began()),
            ended == null ? null : day(ended),
            nextStart == null ? null : day(nextStart)),
        around == null
            ? course.isNotYetDue(terms, now)
            : relief.duration() == null && !around.due(),
        zone);
  }

  /** Not assessed where the condition came to be reported on the PHQ-9 just now. */
  private static ReliefEpisode response(CourseOutcomeView course) {
    ReliefEpisode response = course.mood();
    return response == null ? ReliefEpisode.notAssessed() : response;
  }

  /** Of each day the last answer of the source: one day in the clinic, up to seven of a diary. */
  private List<ScoreView> ofBaseline(CourseOutcomeView course) {
    Baseline baseline = course.baseline();
    if (baseline == null) {
      return List.of();
    }
    LocalDate began = day(course.began());
    Map<LocalDate, ScoreView> lastOfDay =
        scores.stream()
            .filter(score -> score.reportGroup().equals(course.reportGroup()))
            .filter(score -> !score.speaksFor().isAfter(course.began()))
            .filter(score -> isOf(baseline.source(), score, day(score.speaksFor()), began))
            .collect(
                Collectors.toMap(
                    score -> day(score.speaksFor()),
                    Function.identity(),
                    BinaryOperator.maxBy(LATER),
                    TreeMap::new));
    return List.copyOf(lastOfDay.values());
  }

  private static boolean isOf(
      BaselineSource source, ScoreView score, LocalDate day, LocalDate began) {
    boolean asked = score.moment() == Moment.BEFORE && day.equals(began);
    return switch (source) {
      case DIARY_MEAN ->
          score.item() == Item.AVERAGE_24H
              && score.visit() == null
              && !score.moment().atVisit()
              && day.isBefore(began)
              && !day.isBefore(began.minusDays(BaselineScores.DIARY_DAYS));
      case CLINIC_AVERAGE -> score.item() == Item.AVERAGE_24H && asked;
      case CLINIC_NOW -> score.item() == Item.NOW && asked;
    };
  }

  private static <T> List<T> between(
      List<T> all, Function<T, Instant> at, @Nullable Instant ended, @Nullable Instant next) {
    return all.stream()
        .filter(one -> ended != null && at.apply(one).isAfter(ended))
        .filter(one -> next == null || at.apply(one).isBefore(next))
        .toList();
  }

  private static TrajectoryPeriod usual(LocalDate today, List<LocalDate> days) {
    LocalDate year = firstOfYear(today);
    boolean before = days.stream().anyMatch(day -> day.isBefore(year));
    boolean within = days.stream().anyMatch(day -> !day.isBefore(year));
    return before && within ? TrajectoryPeriod.YEAR : TrajectoryPeriod.WHOLE;
  }

  private static LocalDate firstOfYear(LocalDate today) {
    return today.minusYears(1).plusDays(1);
  }

  private static LocalDate first(
      TrajectoryPeriod period,
      LocalDate today,
      List<TrajectoryCourse> courses,
      List<LocalDate> days) {
    LocalDate earliest = days.stream().min(LocalDate::compareTo).orElse(today);
    return switch (period) {
      case WHOLE -> earliest;
      case YEAR -> firstOfYear(today);
      case COURSE ->
          courses.isEmpty()
              ? earliest
              : courses.get(courses.size() - 1).began().minusDays(DAYS_BEFORE_A_COURSE);
    };
  }

  private Stream<LocalDate> days(
      List<ScoreView> answers, List<SheetView> totals, List<VisitView> infusions) {
    return Stream.concat(
            TrajectoryPoint.of(answers, totals).stream().map(TrajectoryPoint::at),
            infusions.stream().map(visit -> visit.times().arrivedAt()))
        .map(this::day);
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }
}
