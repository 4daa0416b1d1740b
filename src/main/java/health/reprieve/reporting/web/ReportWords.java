package health.reprieve.reporting.web;

import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.reporting.ConditionFigures;
import health.reprieve.reporting.ConditionReportView;
import health.reprieve.reporting.ConditionRow;
import health.reprieve.reporting.CoursesBehindView;
import health.reprieve.reporting.DurationFigure;
import health.reprieve.reporting.MeanFigure;
import health.reprieve.reporting.ReportHead;
import health.reprieve.reporting.ReportQuestion.Period;
import health.reprieve.statistics.CensoredInterval;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What the report says in words around its numbers. */
public final class ReportWords {

  static final String LATER_COURSE = "no, a later course";

  private static final int LOOKS = 6;
  private static final double HOURS_PER_DAY = 24;

  private final ConditionReportView report;
  private final ReportHead head;
  private final ReliefDefinitionView definition;
  private final ReliefTerms terms;

  public ReportWords(ConditionReportView report) {
    this.report = report;
    this.head = report.head();
    this.definition = head.definition();
    this.terms = definition.terms();
  }

  public String period() {
    return Figure.dates().format(head.first()) + " – " + Figure.dates().format(head.last());
  }

  public String madeAt() {
    return Figure.times(head.zone()).format(head.madeAt());
  }

  /** Whether the period is the one shown when none is asked for. */
  public boolean isUsualPeriod() {
    LocalDate today = head.madeAt().atZone(head.zone()).toLocalDate();
    return head.last().equals(today) && head.first().equals(today.minusYears(1).plusDays(1));
  }

  /**
   * Where this year has no courses, one that may have some: the year before, or the running one if
   * the clinic's courses began later; null where there is none.
   */
  public @Nullable Integer otherYear() {
    int year = head.first().getYear();
    return Stream.concat(Stream.of(year - 1).filter(head.years()::contains), head.years().stream())
        .filter(other -> other != year)
        .findFirst()
        .orElse(null);
  }

  /** Why mood and opioids are not told with a filter. */
  public static final String FILTERED =
      "Told without a filter only: with one, pages beside it could tell of few patients. Set the filters to any.";

  /** Why a condition has no figures; where its patients are held back, either may be the reason. */
  public String few(ConditionRow row) {
    Integer patients = row.patients();
    boolean few = patients != null && patients < head.smallestCell();
    return "Fewer than %d patients%s"
        .formatted(
            head.smallestCell(),
            few || head.filter().isNone()
                ? ""
                : ", or so few among those whom the filter leaves out");
  }

  /** Why a condition on the PHQ-9 has none, and what whoever misses them can do. */
  public String fewOnMood(ConditionRow row) {
    return head.tellsBeside()
        ? few(row) + ": no mean, rate or interval is shown. " + instead()
        : FILTERED;
  }

  /** What whoever misses those figures can do. */
  public String instead() {
    return "%s%s may have enough."
        .formatted(
            head.years().isEmpty() ? "A longer period" : "Another year",
            head.filter().isNone() ? "" : " or another filter");
  }

  /** Whether there are files of the report: they take one filter at a time. */
  public boolean hasFiles() {
    return terms.smallestExportCell() <= 1 || head.narrowedTo().size() <= 1;
  }

  /** The year of its files, where it is another period; else empty. */
  public String fileYear() {
    Period files = Period.ofFiles(head);
    return files.equals(Period.of(head)) ? "" : String.valueOf(files.first().getYear());
  }

  /** What belongs to the definition on this report, and how to read an interval. */
  public String small() {
    return "In force since %s. Patients with a lower baseline are counted. (21, 28] = still in relief on day 21, lost by day 28. First course per patient. Mood disorders are reported apart, on PHQ-9.%s"
        .formatted(Figure.dates().format(definition.inForceSince().atZone(head.zone())), sources());
  }

  private String minimumBaseline() {
    return Figure.number(terms.minimumBaseline().doubleValue());
  }

  /** Sources of the baseline are never mixed without saying so. */
  private String sources() {
    ConditionReportView.Total total = report.total();
    return total == null || total.figures().sources().isEmpty()
        ? ""
        : total.figures().sources().entrySet().stream()
            .map(source -> source(source.getKey()) + " " + source.getValue())
            .collect(Collectors.joining(", ", " Baselines by source: ", "."));
  }

  /** A source as the head of a column. */
  public static String sourceHead(BaselineSource source) {
    return switch (source) {
      case DIARY_MEAN -> "diary, 7 days";
      case CLINIC_AVERAGE -> "asked, 24 h";
      case CLINIC_NOW -> "asked, now";
    };
  }

  private static String source(BaselineSource source) {
    return switch (source) {
      case DIARY_MEAN -> "diary mean";
      case CLINIC_AVERAGE -> "24-hour average asked in the clinic";
      case CLINIC_NOW -> "pain now asked in the clinic";
    };
  }

  /** Patients of a condition who are in no denominator. */
  public String ineligible(ConditionFigures figures) {
    List<String> parts = new ArrayList<>();
    if (told(figures.belowMinimum()) > 0) {
      parts.add("%d under baseline %s".formatted(figures.belowMinimum(), minimumBaseline()));
    }
    if (told(figures.withoutBaseline()) > 0) {
      parts.add("%d without baseline".formatted(figures.withoutBaseline()));
    }
    if (told(figures.notYetDue()) > 0) {
      parts.add("%d not yet due".formatted(figures.notYetDue()));
    }
    return String.join(", ", parts);
  }

  /** Pages hold no count back of a line that they show. */
  private static int told(@Nullable Integer count) {
    return Objects.requireNonNull(count);
  }

  /** How many answered around day 7, of how many. */
  public static String daySeven(ConditionFigures figures) {
    return "%d of %d answered".formatted(figures.change().n(), figures.eligible());
  }

  /** Which conditions the last line leaves out. */
  public String leftOut() {
    List<String> names = new ArrayList<>(report.names(ConditionRow.State.TOO_FEW));
    names.addAll(report.names(ConditionRow.State.OTHER_MEASURE));
    return names.isEmpty() ? "each patient once" : "without " + String.join(", ", names);
  }

  public String withoutCourses() {
    return String.join(", ", report.withoutCourses());
  }

  public static String day(LocalDate day) {
    return Figure.dates().format(day);
  }

  public static String status(ReliefStatus status) {
    return switch (status) {
      case RESPONDER -> "relief";
      case NONRESPONDER -> "no relief";
      case NOT_ASSESSED -> "not assessed";
      case INELIGIBLE -> "baseline too low or missing";
    };
  }

  /** Whether and how the figures of the report count a course. */
  public static String inFigures(CoursesBehindView view, CoursesBehindView.Line line) {
    if (!line.first()) {
      return LATER_COURSE;
    }
    if (view.relief(line).status() == ReliefStatus.INELIGIBLE) {
      return line.course().baseline() == null
          ? "as a patient only: no baseline"
          : "as a patient only: baseline under "
              + Figure.number(view.definition().terms().minimumBaseline().doubleValue());
    }
    return view.isNotYetDue(line) ? "not yet due" : "yes";
  }

  /** Why the record of relief ends. */
  public static String end(ReliefDuration duration) {
    String reason =
        switch (duration.end()) {
          case LOSS -> "lost";
          case NEXT_INFUSION -> "next infusion came first";
          case END_OF_DATA -> "last answer in relief";
        };
    return duration.unconfirmedLoss() ? reason + ", loss not confirmed" : reason;
  }

  public static CensoredInterval inDays(EventInterval time) {
    CensoredInterval hours = time.inHours();
    return new CensoredInterval(hours.left() / HOURS_PER_DAY, hours.right() / HOURS_PER_DAY);
  }

  public static String courses(int number) {
    return number == 1 ? "1 course" : number + " courses";
  }

  /** A mean change in percent as a fall. */
  public static String fallPercent(MeanFigure changePercent) {
    Double mean = changePercent.mean();
    return mean == null ? Figure.NONE : Figure.percent(-mean / 100);
  }

  /** The share of those with relief whose record of it ends with the next infusion. */
  public static String cutShort(ConditionFigures figures) {
    int relieved = told(figures.lasts().n());
    return relieved == 0
        ? Figure.NONE
        : Figure.percent((double) told(figures.cutShort()) / relieved);
  }

  public static boolean notReached(DurationFigure duration) {
    @Nullable CensoredInterval median = duration.median();
    return median != null && median.isOpenEnded();
  }

  /** The colour of a condition, by its place in the clinic's list: the same in every period. */
  public static int colour(ConditionRow row) {
    return Math.floorMod(row.position() - 1, LOOKS) + 1;
  }

  /** Its dash, where lines share a plot: with the colour it is its own among 36 places. */
  public static int dash(ConditionRow row) {
    int place = row.position() - 1;
    return Math.floorMod(place + Math.floorDiv(place, LOOKS), LOOKS) + 1;
  }
}
