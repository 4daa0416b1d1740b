package health.reprieve.reporting.web;

import health.reprieve.outcomes.domain.Baseline;
import health.reprieve.outcomes.domain.DaySevenChange;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.MoodAround;
import health.reprieve.outcomes.domain.MoodSheet;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.reporting.ReferrerReportView;
import health.reprieve.reporting.ReferrerReportView.Line;
import health.reprieve.treatment.VisitView;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What the report for a referrer says of a course, in words; relief only ever as an interval. */
public final class ReferrerWords {

  private final ReferrerReportView report;

  public ReferrerWords(ReferrerReportView report) {
    this.report = report;
  }

  public String madeAt() {
    return Figure.times(report.zone()).format(report.madeAt());
  }

  public String born() {
    return Figure.dates().format(report.patient().dateOfBirth());
  }

  /** First to last day of the infusions. */
  public String days(Line line) {
    ZoneId zone = report.zone();
    String first = day(line.outcome().began(), zone);
    Instant ended = line.outcome().ended();
    String last = ended == null ? "" : day(ended, zone);
    return ended == null || first.equals(last) ? first : first + " – " + last;
  }

  /** The day of the first infusion. */
  public String began(Line line) {
    return day(line.outcome().began(), report.zone());
  }

  private static String day(Instant instant, ZoneId zone) {
    return Figure.dates().format(instant.atZone(zone));
  }

  public static String infusions(Line line) {
    int number = line.infusions().size();
    return number == 1 ? "1 infusion" : number + " infusions";
  }

  /** Least to most that an infusion gave; with the first one's dose per kg where it is known. */
  public static String given(Line line) {
    List<BigDecimal> doses = line.milligrams().sorted().toList();
    if (doses.isEmpty()) {
      return "none has ended";
    }
    BigDecimal perKg = line.outcome().traits().mgPerKg();
    return range(doses)
        + " mg of ketamine each"
        + (perKg == null ? "" : ", at first %s mg/kg".formatted(plain(rounded(perKg))));
  }

  /** Least to most minutes that an infusion ran for. */
  public static String minutes(Line line) {
    List<BigDecimal> minutes =
        line.infusions().stream()
            .map(VisitView::given)
            .map(given -> BigDecimal.valueOf(Objects.requireNonNull(given).minutes()))
            .sorted(Comparator.naturalOrder())
            .toList();
    return minutes.isEmpty() ? "" : "over " + range(minutes) + " minutes";
  }

  private static String range(List<BigDecimal> ascending) {
    String least = plain(ascending.get(0));
    String most = plain(ascending.get(ascending.size() - 1));
    return least.equals(most) ? least : least + Figure.NONE + most;
  }

  private static BigDecimal rounded(BigDecimal perKg) {
    return perKg.setScale(2, RoundingMode.HALF_UP);
  }

  private static String plain(BigDecimal number) {
    BigDecimal stripped = number.stripTrailingZeros();
    return (stripped.scale() < 0 ? stripped.setScale(0) : stripped).toPlainString();
  }

  public static String source(Baseline baseline) {
    return ReportWords.sourceHead(baseline.source());
  }

  /** The change at day 7 as a fall or a rise, in points and percent. */
  public static String daySeven(@Nullable DaySevenChange change) {
    if (change == null) {
      return "no answer on days 5–9";
    }
    if (change.tenths() == 0) {
      return "no change";
    }
    String points = Figure.points(Math.abs(change.points()));
    String percent =
        change.percent().isPresent()
            ? " (%s)".formatted(Figure.percent(Math.abs(change.percent().getAsDouble()) / 100))
            : "";
    return (change.tenths() < 0 ? "fall of " : "rise of ") + points + percent;
  }

  public String relief(Line line) {
    if (line.outcome().isNotYetDue(report.definition().terms(), report.madeAt())) {
      return "not yet due";
    }
    ReliefEpisode relief = report.relief(line);
    return switch (relief.status()) {
      case RESPONDER -> "relief";
      case NONRESPONDER -> "no relief by this definition";
      case NOT_ASSESSED -> "not assessed: no answer in time";
      case INELIGIBLE ->
          line.outcome().baseline() == null
              ? "not assessed: no baseline"
              : "not assessed: baseline too low";
    };
  }

  /** How the totals around a course are read. */
  public String mood(MoodAround mood) {
    return MoodWords.read(mood.totals(), report.definition().terms().mood());
  }

  /** When a sheet of the PHQ-9 was answered. */
  public String answered(MoodSheet sheet) {
    return day(sheet.answeredAt(), report.zone());
  }

  /** Why a course has no total of the PHQ-9 after it. */
  public static String noTotalAfter(MoodAround mood) {
    return mood.due() ? "none in time" : "not yet due";
  }

  /** When relief began and was lost, in days since the end of the last infusion. */
  public String interval(Line line) {
    ReliefEpisode relief = report.relief(line);
    EventInterval onset = relief.onset();
    ReliefDuration duration = relief.duration();
    return onset == null || duration == null
        ? ""
        : "began %s days, lasted %s days: %s"
            .formatted(
                Figure.days(ReportWords.inDays(onset)),
                Figure.days(ReportWords.inDays(duration.lost())),
                ReportWords.end(duration));
  }
}
