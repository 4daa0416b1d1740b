package health.reprieve.reporting.web;

import health.reprieve.measures.ScoreView;
import health.reprieve.measures.SheetView;
import health.reprieve.outcomes.domain.Baseline;
import health.reprieve.outcomes.domain.DaySevenChange;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.MoodAround;
import health.reprieve.outcomes.domain.MoodSheet;
import health.reprieve.outcomes.domain.MoodStatus;
import health.reprieve.outcomes.domain.MoodTerms;
import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.patients.OpioidDose;
import health.reprieve.patients.domain.Endpoint;
import health.reprieve.reporting.DaysInRelief;
import health.reprieve.reporting.TrajectoryCourse;
import health.reprieve.reporting.TrajectoryView;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.treatment.VisitView;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import java.util.OptionalDouble;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A patient's trajectory as JSON. What is not known is left out. */
public record TrajectoryJson(
    @Nullable String condition,
    Endpoint endpoint,
    String first,
    String last,
    int definitionVersion,
    List<CourseJson> courses,
    List<AnswerJson> answers,
    List<SheetJson> sheets,
    List<InfusionJson> infusions,
    List<OpioidsJson> opioids) {

  /** Days since t = 0, (after, upTo]; without upTo it is not known to have happened. */
  public record DaysJson(double after, @Nullable Double upTo) {

    static @Nullable DaysJson of(@Nullable EventInterval time) {
      if (time == null) {
        return null;
      }
      CensoredInterval days = ReportWords.inDays(time);
      return new DaysJson(days.left(), days.isOpenEnded() ? null : days.right());
    }
  }

  /** Bounds; without most nothing bounds it. */
  public record BoundsJson(double least, @Nullable Double most) {

    static BoundsJson of(DaysInRelief days) {
      return new BoundsJson(days.least(), days.most());
    }
  }

  /** The opioids of a medication review. */
  public record OpioidsJson(String day, @Nullable BigDecimal mmePerDay) {

    static @Nullable OpioidsJson of(@Nullable OpioidDose dose) {
      return dose == null ? null : new OpioidsJson(dose.on().toString(), dose.mmePerDay());
    }
  }

  /** One course. */
  public record CourseJson(
      UUID id,
      int number,
      String protocol,
      long sessionsGiven,
      @Nullable BigDecimal mgPerKg,
      String began,
      @Nullable String ended,
      @Nullable BigDecimal baseline,
      @Nullable String baselineSource,
      @Nullable Integer baselineN,
      @Nullable Double daySevenPoints,
      @Nullable Double daySevenPercent,
      String status,
      boolean notYetDue,
      @Nullable DaysJson onset,
      @Nullable DaysJson lost,
      @Nullable String end,
      @Nullable MoodAroundJson mood,
      boolean carriedOver,
      @Nullable Double hoursInChair,
      @Nullable BoundsJson daysInReliefPerHour,
      @Nullable OpioidsJson opioidsBefore,
      @Nullable OpioidsJson opioidsAfter) {

    private static final double SECONDS_PER_HOUR = 3_600;

    static CourseJson of(TrajectoryCourse course, MoodTerms terms) {
      Baseline baseline = course.outcome().baseline();
      DaySevenChange daySeven = course.outcome().daySeven();
      ReliefDuration duration = course.relief().duration();
      return new CourseJson(
          course.outcome().course().value(),
          course.number(),
          course.protocol(),
          course.given(),
          course.outcome().traits().mgPerKg(),
          course.outcome().began().toString(),
          course.outcome().ended() == null ? null : course.outcome().ended().toString(),
          baseline == null ? null : baseline.score(),
          baseline == null ? null : baseline.source().name(),
          baseline == null ? null : baseline.n(),
          daySeven == null ? null : daySeven.points(),
          daySeven == null ? null : boxed(daySeven.percent()),
          course.relief().status().name(),
          course.notYetDue(),
          DaysJson.of(course.relief().onset()),
          duration == null ? null : DaysJson.of(duration.lost()),
          duration == null ? null : duration.end().name(),
          MoodAroundJson.of(course.mood(), terms),
          course.outcome().carriedOver(),
          course.inChair().map(time -> time.toSeconds() / SECONDS_PER_HOUR).orElse(null),
          course.daysPerHour().map(BoundsJson::of).orElse(null),
          OpioidsJson.of(course.opioids().before()),
          OpioidsJson.of(course.opioids().after()));
    }

    private static @Nullable Double boxed(OptionalDouble number) {
      return number.isPresent() ? number.getAsDouble() : null;
    }
  }

  /** The totals of the PHQ-9 around a course, with the sheets that they are of. */
  public record MoodAroundJson(
      MoodStatus status,
      @Nullable BigDecimal before,
      @Nullable UUID beforeSheet,
      @Nullable BigDecimal after,
      @Nullable UUID afterSheet,
      boolean remission) {

    static @Nullable MoodAroundJson of(@Nullable MoodAround mood, MoodTerms terms) {
      if (mood == null) {
        return null;
      }
      MoodTotals totals = mood.totals();
      return new MoodAroundJson(
          totals.status(terms),
          totals.before(),
          id(mood.before()),
          totals.after(),
          id(mood.after()),
          totals.isRemission());
    }

    private static @Nullable UUID id(@Nullable MoodSheet sheet) {
      return sheet == null ? null : sheet.id().value();
    }
  }

  /** One sheet of the PHQ-9 of the period. */
  public record SheetJson(UUID id, String day, String answeredAt, BigDecimal total, String band) {

    static SheetJson of(SheetView sheet, TrajectoryView view) {
      return new SheetJson(
          sheet.id().value(),
          view.day(sheet.answeredAt()).toString(),
          sheet.answeredAt().toString(),
          Objects.requireNonNull(sheet.total()),
          sheet.band());
    }
  }

  /** One answer of the period. */
  public record AnswerJson(
      UUID id, String day, String speaksFor, int score, String item, String moment) {

    static AnswerJson of(ScoreView answer, TrajectoryView view) {
      return new AnswerJson(
          answer.id().value(),
          view.day(answer.speaksFor()).toString(),
          answer.speaksFor().toString(),
          answer.score().value(),
          answer.item().name(),
          answer.moment().name());
    }
  }

  /** One infusion of the period. */
  public record InfusionJson(
      UUID visit,
      UUID course,
      String day,
      @Nullable BigDecimal givenMg,
      @Nullable Integer minutes) {

    static InfusionJson of(VisitView visit, TrajectoryView view) {
      return new InfusionJson(
          visit.id().value(),
          visit.course().value(),
          view.day(visit.times().arrivedAt()).toString(),
          visit.given() == null ? null : visit.given().mg(),
          visit.given() == null ? null : visit.given().minutes());
    }
  }

  static TrajectoryJson of(TrajectoryView view) {
    return new TrajectoryJson(
        view.condition() == null ? null : view.condition().code().value(),
        view.isOnMood() ? Endpoint.PHQ9 : Endpoint.NRS,
        view.first().toString(),
        view.last().toString(),
        view.definition().version(),
        view.courses().stream()
            .map(one -> CourseJson.of(one, view.definition().terms().mood()))
            .toList(),
        view.shownAnswers().stream().map(answer -> AnswerJson.of(answer, view)).toList(),
        view.shownSheets().stream().map(sheet -> SheetJson.of(sheet, view)).toList(),
        view.shownInfusions().stream().map(visit -> InfusionJson.of(visit, view)).toList(),
        view.opioids().stream().map(OpioidsJson::of).toList());
  }
}
