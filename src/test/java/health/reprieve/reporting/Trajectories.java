package health.reprieve.reporting;

import health.reprieve.measures.ScoreView;
import health.reprieve.measures.SheetView;
import health.reprieve.measures.domain.InstrumentCode;
import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import health.reprieve.measures.domain.PainScore;
import health.reprieve.measures.domain.ScoreId;
import health.reprieve.measures.domain.SheetId;
import health.reprieve.measures.domain.Source;
import health.reprieve.outcomes.AssessedCoursesView;
import health.reprieve.outcomes.CourseOutcomeView;
import health.reprieve.outcomes.CourseTraits;
import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.outcomes.domain.Baseline;
import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.outcomes.domain.CourseDays;
import health.reprieve.outcomes.domain.DaySevenChange;
import health.reprieve.outcomes.domain.MoodAround;
import health.reprieve.outcomes.domain.MoodRules;
import health.reprieve.outcomes.domain.MoodSheet;
import health.reprieve.outcomes.domain.MoodTerms;
import health.reprieve.outcomes.domain.ReliefDefinition;
import health.reprieve.outcomes.domain.ReliefDiary;
import health.reprieve.outcomes.domain.ReliefEntry;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.outcomes.domain.ReliefRules;
import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.outcomes.domain.ReliefThreshold;
import health.reprieve.patients.OpioidDose;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.patients.domain.Sex;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.VisitView;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.DoseLimits;
import health.reprieve.treatment.domain.DoseUnit;
import health.reprieve.treatment.domain.GivenDose;
import health.reprieve.treatment.domain.PhaseLengths;
import health.reprieve.treatment.domain.ProtocolId;
import health.reprieve.treatment.domain.VisitId;
import health.reprieve.treatment.domain.VisitTimes;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A patient's trajectory for tests: courses of one infusion (arrived 09:00, infused 10:00 to 11:00,
 * left 12:00 by New York's clock) and answers at 18:00, by their days.
 */
public final class Trajectories {

  private static final ZoneId ZONE = ZoneId.of("America/New_York");
  private static final PatientId PATIENT = PatientId.of(new UUID(2, 1));
  private static final ProtocolId PROTOCOL = ProtocolId.of(new UUID(3, 1));
  private static final Instant LONG_AGO = Instant.parse("2020-01-01T00:00:00Z");

  private boolean assessedOnMood = true;
  private final List<Plan> plans = new ArrayList<>();
  private final List<ScoreView> scores = new ArrayList<>();
  private final List<SheetView> sheets = new ArrayList<>();
  private final List<OpioidDose> opioids = new ArrayList<>();

  private record Plan(LocalDate day, int baseline, @Nullable MoodAround mood) {

    Instant at(int hour) {
      return instant(day, hour);
    }
  }

  /**
   * A course, after those added before it.
   *
   * @param baseline 0 where nothing was asked
   */
  public Trajectories course(LocalDate day, int baseline) {
    plans.add(new Plan(day, baseline, null));
    return this;
  }

  /**
   * A course for mood, after those added before it.
   *
   * @param before total of the PHQ-9 that speaks for before it
   * @param after the same, for after it
   */
  public Trajectories moodCourse(LocalDate day, @Nullable String before, @Nullable String after) {
    plans.add(
        new Plan(
            day,
            0,
            new MoodAround(mood(day.minusDays(1), before), mood(day.plusDays(20), after), true)));
    return this;
  }

  /** No course was assessed on the PHQ-9 yet. */
  public Trajectories notAssessedOnMood() {
    assessedOnMood = false;
    return this;
  }

  private static @Nullable MoodSheet mood(LocalDate day, @Nullable String total) {
    return total == null
        ? null
        : new MoodSheet(SheetId.of(new UUID(7, 1)), instant(day, 18), new BigDecimal(total));
  }

  /** A sheet of the PHQ-9, after those added before it. */
  public Trajectories sheet(LocalDate day, int total) {
    sheets.add(
        new SheetView(
            SheetId.of(new UUID(6, sheets.size())),
            PATIENT,
            InstrumentCode.of("PHQ9"),
            "PHQ-9",
            "1",
            instant(day, 18),
            new TreeMap<>(),
            BigDecimal.valueOf(total),
            "",
            List.of(),
            instant(day, 18),
            Source.PATIENT,
            "the patient",
            null,
            0));
    return this;
  }

  /** An answer, after those added before it. */
  public Trajectories answer(LocalDate day, int score) {
    scores.add(
        new ScoreView(
            ScoreId.of(new UUID(5, scores.size())),
            PATIENT,
            Courses.CRPS.code(),
            Item.AVERAGE_24H,
            PainScore.of(score),
            Moment.HOME,
            instant(day, 18),
            null,
            Source.PATIENT,
            instant(day, 18),
            "the patient",
            List.of(),
            null,
            0));
    return this;
  }

  public Trajectories opioids(LocalDate day, @Nullable String mme) {
    opioids.add(new OpioidDose(day, mme == null ? null : new BigDecimal(mme)));
    return this;
  }

  /** All of it, up to this day. */
  public TrajectoryView upTo(LocalDate today) {
    return upTo(today, TrajectoryPeriod.WHOLE);
  }

  public TrajectoryView upTo(LocalDate today, @Nullable TrajectoryPeriod period) {
    return upTo(today, period, null);
  }

  /** That of one condition, not of the one treated last. */
  public TrajectoryView upTo(
      LocalDate today, @Nullable TrajectoryPeriod period, @Nullable ReportGroupCode condition) {
    ReliefTerms terms = new ReliefTerms(30, 2, 168, new BigDecimal("4.0"), 5, 11, MoodTerms.USUAL);
    List<CourseOutcomeView> outcomes = new ArrayList<>();
    List<VisitView> visits = new ArrayList<>();
    for (int i = 0; i < plans.size(); i++) {
      Plan next = i + 1 < plans.size() ? plans.get(i + 1) : null;
      outcomes.add(outcome(i, plans.get(i), next));
      visits.add(visit(i, plans.get(i)));
    }
    return new TrajectoryMaker(
            new PatientView(
                PATIENT,
                "1",
                "Nell",
                "Mockford",
                LocalDate.EPOCH,
                Sex.FEMALE,
                null,
                null,
                null,
                null,
                0),
            new AssessedCoursesView(
                new ReliefDefinitionView(1, terms, LONG_AGO, "Dr Vale-Sample"), outcomes),
            scores,
            sheets,
            mood(),
            visits,
            opioids,
            List.of(Courses.CRPS, Courses.MIGRAINE, Courses.MOOD),
            List.of(protocol()),
            ZONE,
            instant(today, 23),
            "Noa Nurseby")
        .view(condition, period);
  }

  private Map<CourseId, MoodAround> mood() {
    Map<CourseId, MoodAround> around = new HashMap<>();
    for (int i = 0; i < plans.size(); i++) {
      MoodAround mood = plans.get(i).mood;
      if (mood != null) {
        around.put(CourseId.of(new UUID(1, i)), mood);
      }
    }
    return around;
  }

  private CourseOutcomeView outcome(int number, Plan plan, @Nullable Plan next) {
    Instant ended = plan.at(11);
    Baseline baseline =
        plan.baseline == 0 ? null : new Baseline(10 * plan.baseline, BaselineSource.DIARY_MEAN, 7);
    ReliefDiary diary =
        new ReliefDiary(
            scores.stream()
                .filter(score -> score.speaksFor().isAfter(ended))
                .map(
                    score ->
                        new ReliefEntry(
                            Duration.between(ended, score.speaksFor()), score.score().value()))
                .toList(),
            next == null ? null : Duration.between(ended, next.at(10)));
    ReliefEpisode relief = assess(new ReliefThreshold.Percent(30), baseline, diary);
    return new CourseOutcomeView(
        CourseId.of(new UUID(1, number)),
        PATIENT,
        plan.mood == null ? Courses.CRPS.code() : Courses.MOOD.code(),
        plan.at(10),
        ended,
        baseline,
        new TreeMap<>(Map.of(30, relief)),
        assess(ReliefThreshold.Points.TWO, baseline, diary),
        baseline == null ? null : DaySevenChange.of(baseline, diary).orElse(null),
        diary.nextInfusion(),
        new CourseTraits(PROTOCOL, number + 1, new BigDecimal("0.5"), 56, Sex.FEMALE),
        false,
        plan.mood == null || !assessedOnMood
            ? null
            : response(plan, plan.mood, diary.nextInfusion()));
  }

  private static ReliefEpisode response(
      Plan plan, MoodAround mood, @Nullable Duration nextInfusion) {
    return MoodRules.assess(
        MoodTerms.USUAL,
        plan.at(10),
        plan.at(11),
        nextInfusion,
        CourseDays.of(plan.at(10), plan.at(11), nextInfusion, MoodTerms.USUAL, ZONE),
        Stream.of(mood.before(), mood.after()).flatMap(Stream::ofNullable).toList());
  }

  private static ReliefEpisode assess(
      ReliefThreshold threshold, @Nullable Baseline baseline, ReliefDiary diary) {
    return ReliefRules.assess(ReliefDefinition.usual(1, LONG_AGO, threshold), baseline, diary);
  }

  private static VisitView visit(int number, Plan plan) {
    return new VisitView(
        VisitId.of(new UUID(4, number)),
        CourseId.of(new UUID(1, number)),
        PATIENT,
        null,
        new VisitTimes(plan.at(9), plan.at(10), plan.at(11), plan.at(12)),
        null,
        GivenDose.of(new BigDecimal("35"), 60),
        0);
  }

  private static ProtocolView protocol() {
    return new ProtocolView(
        PROTOCOL,
        "Booster 60 min",
        new BigDecimal("0.5"),
        DoseUnit.MG_PER_KG,
        new PhaseLengths(30, 15, 60, 35, 15),
        1,
        1,
        7,
        false,
        Set.of(),
        DoseLimits.of(new BigDecimal("0.5"), BigDecimal.ONE, new BigDecimal("2")),
        true,
        0);
  }

  private static Instant instant(LocalDate day, int hour) {
    return day.atTime(LocalTime.of(hour, 0)).atZone(ZONE).toInstant();
  }
}
