package health.reprieve.outcomes;

import health.reprieve.outcomes.domain.Baseline;
import health.reprieve.outcomes.domain.CarryOver;
import health.reprieve.outcomes.domain.DaySevenChange;
import health.reprieve.outcomes.domain.ReliefDefinitionVersion;
import health.reprieve.outcomes.domain.ReliefDiary;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.outcomes.domain.ReliefRules;
import health.reprieve.outcomes.domain.ReliefThreshold;
import health.reprieve.outcomes.persistence.CourseScoresReading.ScoredCourse;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Applies one version of the definition to courses with their scores. */
final class CourseAssessment {

  private final ReliefDefinitionVersion definition;
  private final Set<Integer> thresholds;
  private final ZoneId zone;

  /**
   * @param thresholds in percent, besides the one of the definition
   * @param zone by which days are meant
   */
  CourseAssessment(ReliefDefinitionVersion definition, Set<Integer> thresholds, ZoneId zone) {
    this.definition = definition;
    this.thresholds = thresholds;
    this.zone = zone;
  }

  private record Line(PatientId patient, ReportGroupCode reportGroup) {}

  private record Assessed(ScoredCourse course, ReliefEpisode relief) {}

  /**
   * What followed the courses of the period.
   *
   * @param inOrder in which they began; those before the period only tell what was carried over
   */
  List<CourseOutcomeView> of(List<ScoredCourse> inOrder) {
    Map<Line, Assessed> latest = new HashMap<>();
    List<CourseOutcomeView> outcomes = new ArrayList<>();
    for (ScoredCourse course : inOrder) {
      Line line = new Line(course.patient(), course.reportGroup());
      CourseOutcomeView outcome = assess(course, latest.get(line));
      latest.put(line, new Assessed(course, byDefinition(outcome)));
      if (course.begunInPeriod()) {
        outcomes.add(outcome);
      }
    }
    return outcomes;
  }

  private ReliefEpisode byDefinition(CourseOutcomeView outcome) {
    return Objects.requireNonNull(outcome.relief().get(definition.terms().reliefPercent()));
  }

  private CourseOutcomeView assess(ScoredCourse course, @Nullable Assessed before) {
    @Nullable Baseline baseline = course.scores().beforehand(zone).baseline().orElse(null);
    ReliefDiary diary = course.scores().afterwards();
    SortedMap<Integer, ReliefEpisode> relief = new TreeMap<>();
    relief.put(
        definition.terms().reliefPercent(),
        ReliefRules.assess(definition.rules(), baseline, diary));
    for (int percent : thresholds) {
      relief.put(percent, at(new ReliefThreshold.Percent(percent), baseline, diary));
    }
    return new CourseOutcomeView(
        course.course(),
        course.patient(),
        course.reportGroup(),
        course.scores().began(),
        course.scores().ended(),
        baseline,
        relief,
        at(ReliefThreshold.Points.TWO, baseline, diary),
        baseline == null ? null : DaySevenChange.of(baseline, diary).orElse(null),
        diary.nextInfusion(),
        traits(course),
        before != null && carriedOver(before, course));
  }

  private CourseTraits traits(ScoredCourse course) {
    LocalDate day = course.scores().began().atZone(zone).toLocalDate();
    return new CourseTraits(
        course.protocol(),
        course.number(),
        course.mgPerKg(),
        Period.between(course.dateOfBirth(), day).getYears(),
        course.sex());
  }

  private ReliefEpisode at(
      ReliefThreshold threshold, @Nullable Baseline baseline, ReliefDiary diary) {
    return ReliefRules.assess(definition.rulesAt(threshold), baseline, diary);
  }

  private static boolean carriedOver(Assessed before, ScoredCourse course) {
    return CarryOver.into(
        before.relief(), before.course().scores().ended(), course.scores().began());
  }
}
