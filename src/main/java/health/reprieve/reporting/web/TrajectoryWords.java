package health.reprieve.reporting.web;

import health.reprieve.measures.ScoreView;
import health.reprieve.measures.SheetView;
import health.reprieve.outcomes.domain.Baseline;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.MoodAround;
import health.reprieve.outcomes.domain.MoodSheet;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.patients.OpioidDose;
import health.reprieve.reporting.DaysInRelief;
import health.reprieve.reporting.OpioidsAround;
import health.reprieve.reporting.TrajectoryCourse;
import health.reprieve.reporting.TrajectoryPeriod;
import health.reprieve.reporting.TrajectoryView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a patient's trajectory says in words around its plots. */
public final class TrajectoryWords {

  private static final double SECONDS_PER_HOUR = 3_600;
  private static final int DECIMALS_OF_DOSE = 2;

  private final TrajectoryView view;

  public TrajectoryWords(TrajectoryView view) {
    this.view = view;
  }

  public String heading() {
    return view.isOnMood() ? "Mood on the PHQ-9" : "Pain and relief";
  }

  /** What is told, such as "average pain in the last 24 h, 0 to 10". */
  public String measure() {
    return "%s, 0 to %d"
        .formatted(
            view.isOnMood() ? "PHQ-9 totals" : "Average pain in the last 24 h",
            view.scale().worst());
  }

  /** What an axis of values is called. */
  public String axis() {
    return view.isOnMood() ? "PHQ-9 total" : "average pain";
  }

  /** The address of the same condition over another period. */
  public String address(TrajectoryPeriod period) {
    return address() + "?period=" + period.name().toLowerCase(Locale.ROOT) + condition();
  }

  /** The address of what is shown as a file. */
  public String file() {
    return address()
        + "/trajectory.csv?period="
        + view.period().name().toLowerCase(Locale.ROOT)
        + condition();
  }

  private String condition() {
    return view.condition() == null ? "" : "&condition=" + view.condition().code().value();
  }

  public String address() {
    return "/trajectory/of/" + view.patient().id().value();
  }

  /** The address of an answer with its source and its edits. */
  public String answer(ScoreView answer) {
    return "/scores/of/%s#score-%s".formatted(view.patient().id().value(), answer.id().value());
  }

  /** The address of these answers and no others; null for none. */
  public @Nullable String answers(List<ScoreView> some) {
    if (some.size() <= 1) {
      return some.isEmpty() ? null : answer(some.get(0));
    }
    return some.stream()
        .map(answer -> "only=" + answer.id().value())
        .collect(
            Collectors.joining(
                "&", "/scores/of/%s?".formatted(view.patient().id().value()), "#h-scores"));
  }

  /** The address of a sheet with its answers. */
  public static String sheet(SheetView sheet) {
    return "/sheets/" + sheet.id().value();
  }

  public String day(Instant instant) {
    return ReportWords.day(view.day(instant));
  }

  public String dayAndTime(Instant instant) {
    return Figure.times(view.zone()).format(instant);
  }

  /** Such as "4 May 2026 – 18 May 2026". */
  public static String days(TrajectoryCourse course) {
    LocalDate ended = course.ended();
    String began = ReportWords.day(course.began());
    return ended == null || ended.equals(course.began())
        ? began
        : began + " – " + ReportWords.day(ended);
  }

  public static String dose(TrajectoryCourse course) {
    BigDecimal dose = course.outcome().traits().mgPerKg();
    return dose == null
        ? "dose per kg not known"
        : plain(dose.setScale(DECIMALS_OF_DOSE, RoundingMode.HALF_UP)) + " mg/kg";
  }

  /** Without zeros at the end, such as "35" and "0.5". */
  public static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** Where the baseline comes from, such as "diary, 7 days: 6". */
  public static String source(Baseline baseline) {
    return ReportWords.sourceHead(baseline.source()) + ", n " + baseline.n();
  }

  public static String interval(@Nullable EventInterval time) {
    return Figure.days(time == null ? null : ReportWords.inDays(time));
  }

  /** Whether there was relief and why its record ends, such as "relief, lost". */
  public String status(TrajectoryCourse course) {
    if (course.notYetDue()) {
      return "not yet due";
    }
    ReliefDuration duration = course.relief().duration();
    String status = ReportWords.status(course.relief().status());
    return duration == null ? status : status + ", " + ReportWords.end(duration);
  }

  /** When the two reviews were, such as "2 May 2026, 4 Jul 2026". */
  public static String on(OpioidsAround opioids) {
    return Stream.of(opioids.before(), opioids.after())
        .map(dose -> dose == null ? Figure.NONE : ReportWords.day(dose.on()))
        .collect(Collectors.joining(", "));
  }

  public static String hours(TrajectoryCourse course) {
    return course
        .inChair()
        .map(time -> Figure.number(time.toSeconds() / SECONDS_PER_HOUR) + " h")
        .orElse("not over yet");
  }

  /** Such as "1.8 to 2.4" or "at least 1.8". */
  public static String range(Optional<DaysInRelief> days) {
    return days.map(TrajectoryWords::range).orElse(Figure.NONE);
  }

  private static String range(DaysInRelief days) {
    Double most = days.most();
    if (most == null) {
      return "at least " + Figure.atLeast(days.least());
    }
    return days.least() == most
        ? Figure.number(most)
        : Figure.atLeast(days.least()) + " to " + Figure.atMost(most);
  }

  /** Such as "30 MME". */
  public static String mme(@Nullable OpioidDose dose) {
    if (dose == null) {
      return Figure.NONE;
    }
    BigDecimal mme = dose.mmePerDay();
    return mme == null ? "not told" : plain(mme) + " MME";
  }

  /** How much was said in the period, such as "12 answers" or "1 sheet". */
  public String count() {
    int number = view.shownPoints().size();
    return number + (view.isOnMood() ? " sheet" : " answer") + (number == 1 ? "" : "s");
  }

  /** What the trajectory shows, in a few sentences. */
  public String description() {
    String courses =
        view.courses().stream()
            .map(
                course ->
                    "Course %d, %s: %s.".formatted(course.number(), days(course), told(course)))
            .collect(Collectors.joining(" "));
    return "%s. %s, %s. %s"
        .formatted(measure(), count(), ReportWords.courses(view.courses().size()), courses);
  }

  private String told(TrajectoryCourse course) {
    MoodAround mood = course.mood();
    if (mood != null) {
      String lasted =
          course.relief().duration() == null
              ? ""
              : ", lasted %s days, %s"
                  .formatted(MoodWords.lasted(course.relief()), MoodWords.end(course.relief()));
      return "total before %s, after %s, %s%s"
          .formatted(total(mood.before()), total(mood.after()), read(mood), lasted);
    }
    Baseline baseline = course.outcome().baseline();
    String before =
        baseline == null ? "no baseline" : "baseline " + baseline.score().toPlainString();
    ReliefDuration duration = course.relief().duration();
    return duration == null
        ? before + ", " + status(course)
        : "%s, in relief until day %s, %s"
            .formatted(
                before, Figure.day(days(duration.lost().after())), ReportWords.end(duration));
  }

  /** How the totals around a course are read. */
  public String read(MoodAround mood) {
    return MoodWords.read(mood.totals(), view.definition().terms().mood());
  }

  private static String total(@Nullable MoodSheet sheet) {
    return sheet == null ? "not known" : MoodWords.total(sheet);
  }

  private static double days(Duration time) {
    return time.toSeconds() / SECONDS_PER_HOUR / 24;
  }
}
