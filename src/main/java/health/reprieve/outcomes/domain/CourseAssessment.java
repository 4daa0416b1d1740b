package health.reprieve.outcomes.domain;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Applies one version of the definition to courses with their scores. */
public final class CourseAssessment {

  private final ReliefDefinitionVersion definition;
  private final ZoneId zone;

  /**
   * @param zone by which days are meant
   */
  public CourseAssessment(ReliefDefinitionVersion definition, ZoneId zone) {
    this.definition = definition;
    this.zone = zone;
  }

  private record Line(PatientId patient, ReportGroupCode reportGroup) {}

  /**
   * What followed the courses of some patients.
   *
   * @param inOrder all courses of each patient that have begun, in the order in which they did
   */
  public List<CourseOutcome> of(List<ScoredCourse> inOrder) {
    Map<Line, ScoredCourse> latest = new HashMap<>();
    List<CourseOutcome> outcomes = new ArrayList<>();
    for (ScoredCourse course : inOrder) {
      Line line = new Line(course.patient(), course.reportGroup());
      outcomes.add(assess(course, latest.put(line, course)));
    }
    return outcomes;
  }

  private CourseOutcome assess(ScoredCourse course, @Nullable ScoredCourse before) {
    CourseScores scores = course.scores();
    @Nullable Baseline baseline = baseline(scores);
    ReliefDiary diary = scores.afterwards(zone);
    Map<ReportedThreshold, ReliefEpisode> relief = new EnumMap<>(ReportedThreshold.class);
    for (ReportedThreshold threshold : ReportedThreshold.values()) {
      relief.put(threshold, ReliefRules.assess(threshold.rules(definition), baseline, diary));
    }
    MoodTerms mood = definition.terms().mood();
    CourseDays days =
        CourseDays.of(scores.began(), scores.ended(), diary.nextInfusion(), mood, zone);
    return new CourseOutcome(
        course.course(),
        course.patient(),
        course.reportGroup(),
        scores.began(),
        scores.ended(),
        baseline,
        relief,
        baseline == null ? null : DaySevenChange.of(baseline, diary).orElse(null),
        diary.nextInfusion(),
        course.protocol(),
        course.number(),
        course.mgPerKg(),
        Period.between(course.dateOfBirth(), days.began()).getYears(),
        course.sex(),
        before != null && isCarriedOver(before.scores(), scores.began()),
        days,
        course.moodSheets() == null
            ? null
            : MoodRules.assess(
                mood,
                scores.began(),
                scores.ended(),
                diary.nextInfusion(),
                days,
                course.moodSheets()));
  }

  private @Nullable Baseline baseline(CourseScores scores) {
    return scores.beforehand(zone).baseline().orElse(null);
  }

  private boolean isCarriedOver(CourseScores before, Instant began) {
    return CarryOver.into(
        definition.rules(), baseline(before), before.afterwards(zone), before.ended(), began);
  }
}
