package health.reprieve.recall;

import health.reprieve.outcomes.AssessedCoursesView;
import health.reprieve.outcomes.CourseOutcomeView;
import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.recall.domain.BoosterProposal;
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
import org.jspecify.annotations.Nullable;

/**
 * Of assessed courses the last one of each patient and condition, and when its relief ends. Where
 * the condition is reported on the PHQ-9 a response on it stands for relief, by the same rules.
 */
final class ReliefEndings {

  private static final double SECONDS_PER_HOUR = 3600;

  private final ReliefDefinitionView definition;
  private final ReliefTerms terms;
  private final Map<ReportGroupCode, List<ReliefEpisode>> firstOnes = new HashMap<>();
  private final Map<Line, List<CourseOutcomeView>> lines = new LinkedHashMap<>();
  private final Map<ReportGroupCode, Median> medians = new HashMap<>();

  private record Line(PatientId patient, ReportGroupCode reportGroup) {}

  private record Median(@Nullable EventInterval interval, int others) {}

  /**
   * What is known of relief after a patient's last course of a condition.
   *
   * @param relief on the measure on which the condition is reported
   * @param own relief after the patient's earlier courses of the condition, right-censored where
   *     its loss was not seen
   * @param others patients behind the condition's median; 0 where it was not used
   */
  record Ending(
      CourseOutcomeView course,
      ReliefEpisode relief,
      BoosterProposal proposal,
      List<EventInterval> own,
      int others) {

    PatientId patient() {
      return course.patient();
    }
  }

  ReliefEndings(AssessedCoursesView assessed) {
    definition = assessed.definition();
    terms = definition.terms();
    for (CourseOutcomeView course : assessed.courses()) {
      Line line = new Line(course.patient(), course.reportGroup());
      List<CourseOutcomeView> before = lines.computeIfAbsent(line, one -> new ArrayList<>());
      if (before.isEmpty()) {
        firstOnes
            .computeIfAbsent(course.reportGroup(), group -> new ArrayList<>())
            .add(course.onItsMeasure(terms));
      }
      before.add(course);
    }
  }

  /** By which the courses were assessed. */
  ReliefDefinitionView definition() {
    return definition;
  }

  /** Those after whose last course no infusion was given since. */
  List<Ending> all() {
    return lines.values().stream()
        .filter(line -> line.get(line.size() - 1).nextInfusion() == null)
        .map(this::ending)
        .toList();
  }

  /** Whether there was no relief after a course, and none can begin any more. */
  boolean isWithoutRelief(Ending one, Instant now) {
    return one.relief().status() == ReliefStatus.NONRESPONDER
        && !one.course().isNotYetDue(terms, now);
  }

  private Ending ending(List<CourseOutcomeView> courses) {
    CourseOutcomeView last = courses.get(courses.size() - 1);
    ReliefEpisode relief = last.onItsMeasure(terms);
    ReliefDuration duration = relief.duration();
    boolean held = duration != null && duration.lost().isRightCensored();
    Median median =
        held ? medians.computeIfAbsent(last.reportGroup(), this::median) : new Median(null, 0);
    List<EventInterval> own = own(courses.subList(0, courses.size() - 1));
    BoosterProposal proposal = BoosterProposal.of(last.ended(), duration, own, median.interval());
    ReliefForecast forecast = proposal.forecast();
    boolean used = forecast != null && forecast.ownWeight() < 1;
    return new Ending(last, relief, proposal, own, used ? median.others() : 0);
  }

  private List<EventInterval> own(List<CourseOutcomeView> earlier) {
    return earlier.stream()
        .map(course -> course.onItsMeasure(terms).duration())
        .filter(Objects::nonNull)
        .map(ReliefDuration::lost)
        .toList();
  }

  /** Among those with relief, one course each; unknown where they are few or most still have it. */
  private Median median(ReportGroupCode group) {
    ReliefCurve curve = ReliefCurve.of(firstOnes.getOrDefault(group, List.of()));
    if (curve.responders() < terms.smallestCell()) {
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
}
