package health.reprieve.recall;

import health.reprieve.outcomes.AssessedCoursesView;
import health.reprieve.outcomes.CourseOutcomeView;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.recall.domain.ReliefForecast;
import health.reprieve.statistics.CensoredInterval;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Of assessed courses the last one of each patient and condition, and when its relief ends. */
final class ReliefEndings {

  private static final double SECONDS_PER_HOUR = 3600;

  private final int percent;
  private final int smallestCell;
  private final Map<ReportGroupCode, List<ReliefEpisode>> firstOnes = new HashMap<>();
  private final Map<Line, List<CourseOutcomeView>> lines = new LinkedHashMap<>();
  private final Map<ReportGroupCode, Median> medians = new HashMap<>();

  private record Line(PatientId patient, ReportGroupCode reportGroup) {}

  private record Median(@Nullable EventInterval interval, int others) {}

  /** When relief after a course ended or is likely to. */
  record Ending(
      PatientId patient,
      ReportGroupCode reportGroup,
      Instant earliest,
      Instant latest,
      boolean seen,
      ReliefForecast forecast,
      int others) {}

  ReliefEndings(AssessedCoursesView assessed) {
    percent = assessed.definition().terms().reliefPercent();
    smallestCell = assessed.definition().terms().smallestCell();
    for (CourseOutcomeView course : assessed.courses()) {
      Line line = new Line(course.patient(), course.reportGroup());
      List<CourseOutcomeView> before = lines.computeIfAbsent(line, one -> new ArrayList<>());
      if (before.isEmpty()) {
        firstOnes
            .computeIfAbsent(course.reportGroup(), group -> new ArrayList<>())
            .add(relief(course));
      }
      before.add(course);
    }
  }

  List<Ending> all() {
    return lines.values().stream().flatMap(line -> ending(line).stream()).toList();
  }

  /** Nothing where there was no relief, or the patient was infused again since. */
  private Optional<Ending> ending(List<CourseOutcomeView> courses) {
    CourseOutcomeView last = courses.get(courses.size() - 1);
    Instant zero = last.ended();
    ReliefDuration duration = relief(last).duration();
    if (zero == null || duration == null || last.nextInfusion() != null) {
      return Optional.empty();
    }
    Duration upTo = duration.lost().upTo();
    if (upTo != null) {
      Duration after = duration.lost().after();
      return Optional.of(ending(last, zero, true, new ReliefForecast(after, upTo, 0, 1), 0));
    }
    Median median = medians.computeIfAbsent(last.reportGroup(), this::median);
    return ReliefForecast.of(
            own(courses.subList(0, courses.size() - 1)), median.interval(), duration.lost().after())
        .map(
            forecast ->
                ending(
                    last, zero, false, forecast, forecast.ownWeight() < 1 ? median.others() : 0));
  }

  private static Ending ending(
      CourseOutcomeView course, Instant zero, boolean seen, ReliefForecast forecast, int others) {
    return new Ending(
        course.patient(),
        course.reportGroup(),
        zero.plus(forecast.earliest()),
        zero.plus(forecast.latest()),
        seen,
        forecast,
        others);
  }

  private List<EventInterval> own(List<CourseOutcomeView> earlier) {
    return earlier.stream()
        .map(course -> relief(course).duration())
        .filter(Objects::nonNull)
        .map(ReliefDuration::lost)
        .toList();
  }

  /** Among those with relief, one course each; unknown where they are few or most still have it. */
  private Median median(ReportGroupCode group) {
    ReliefCurve curve = ReliefCurve.of(firstOnes.getOrDefault(group, List.of()));
    if (curve.responders() < smallestCell) {
      return new Median(null, 0);
    }
    return curve
        .amongResponders()
        .median()
        .filter(median -> !median.isOpenEnded() && !median.isExact())
        .map(median -> new Median(interval(median), curve.responders()))
        .orElse(new Median(null, 0));
  }

  private static EventInterval interval(CensoredInterval hours) {
    return new EventInterval(duration(hours.left()), duration(hours.right()));
  }

  private static Duration duration(double hours) {
    return Duration.ofSeconds(Math.round(hours * SECONDS_PER_HOUR));
  }

  private ReliefEpisode relief(CourseOutcomeView course) {
    return Objects.requireNonNull(course.relief().get(percent));
  }
}
