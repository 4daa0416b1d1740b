package health.reprieve.reporting.web;

import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.reporting.ConditionFigures;
import health.reprieve.reporting.ConditionReportView;
import health.reprieve.reporting.ConditionRow;
import health.reprieve.reporting.CurveFigure.AtDay;
import health.reprieve.reporting.DurationFigure;
import health.reprieve.reporting.MeanFigure;
import health.reprieve.reporting.ReportHead;
import health.reprieve.reporting.ResponseFigure;
import health.reprieve.reporting.SensitivityFigures.SourceFigures;
import health.reprieve.reporting.ShareFigure;
import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.SurvivalRange;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Figures as a report prints them that leaves the house: what is held back is a dash. */
public final class PaperWords {

  private static final List<Integer> STILL_IN_RELIEF = List.of(7, 14, 28, 84);
  private static final int CURVES_A_LINE = 3;
  private static final int COLUMNS_BESIDES_THRESHOLDS = 7;

  private PaperWords() {}

  public static String count(@Nullable Integer number) {
    return number == null ? Figure.NONE : number.toString();
  }

  public static String mean(MeanFigure figure) {
    return Figure.points(figure.mean());
  }

  public static String spread(MeanFigure figure) {
    return joined("SD " + Figure.points(figure.sd()), figure.n());
  }

  public static String fall(MeanFigure change) {
    return Figure.fall(change.mean());
  }

  public static String falls(MeanFigure change) {
    ConfidenceInterval interval = change.interval();
    return joined(
        interval == null ? "" : Figure.falls(interval.lower(), interval.upper()), change.n());
  }

  /** Mean baseline and fall of those whose baseline has one source. */
  public static List<String> means(SourceFigures some) {
    return List.of(
        joined("baseline " + mean(some.baseline()), some.baseline().n()),
        joined("fall " + fall(some.change()), some.change().n()));
  }

  private static String joined(String words, @Nullable Integer number) {
    return number == null ? words : words + (words.isEmpty() ? "n " : ", n ") + number;
  }

  public static String fallPercent(ConditionFigures figures) {
    return ReportWords.fallPercent(figures.changePercent());
  }

  public static String share(ShareFigure share) {
    ConfidenceInterval interval = share.interval();
    return interval == null
        ? Figure.NONE
        : "%s (%s)".formatted(Figure.percent(share.share()), Figure.hundredths(interval));
  }

  public static String counts(ShareFigure share) {
    return share.count() == null ? "" : "%d of %d".formatted(share.count(), share.total());
  }

  /** Of all eligible, if nobody not assessed had relief, and if everybody had. */
  public static String cases(ResponseFigure response) {
    Double worst = response.worstCase().share();
    Double best = response.bestCase().share();
    return worst == null || best == null
        ? ""
        : "at worst %s, at best %s".formatted(Figure.percent(worst), Figure.percent(best));
  }

  public static String share(AtDay at) {
    SurvivalRange share = at.share();
    if (share == null) {
      return Figure.NONE;
    }
    return at.band() == null
        ? Figure.percent(share)
        : "%s (%s)".formatted(Figure.percent(share), Figure.hundredths(at.band()));
  }

  /** What the shares still in relief are. */
  public static String shares(ReportHead head) {
    return head.smallestCell() <= 1
        ? "share, 95 % by a bootstrap of patients"
        : "share, as far as those at risk and the median tell it";
  }

  public static String days(DurationFigure figure) {
    return Figure.days(figure.median());
  }

  public static String band(DurationFigure figure) {
    return Figure.range(figure.band());
  }

  /** Falls in percent that have a column: that of the definition first, as in the figures. */
  public static List<Integer> thresholds(ConditionReportView report) {
    List<Integer> thresholds = new ArrayList<>();
    ReliefTerms terms = report.head().definition().terms();
    thresholds.add(terms.reliefPercent());
    new TreeSet<>(List.of(30, 50))
        .stream().filter(percent -> percent != terms.reliefPercent()).forEach(thresholds::add);
    return thresholds;
  }

  /** Days on which the share still in relief is told in a table. */
  public static List<Integer> days() {
    return STILL_IN_RELIEF;
  }

  /** Columns after the name of the condition. */
  public static int columns(ConditionReportView report) {
    return COLUMNS_BESIDES_THRESHOLDS + thresholds(report).size();
  }

  /** The rows that tell opioids before and after. */
  public static List<ConditionRow> withOpioids(ConditionReportView report) {
    return report.rows().stream()
        .filter(row -> row.opioids() != null && row.opioids().change().mean() != null)
        .toList();
  }

  /** The rows that have a curve, three a line. */
  public static List<List<ConditionRow>> curves(ConditionReportView report) {
    List<ConditionRow> drawn =
        report.rows().stream()
            .filter(row -> row.figures() != null && row.figures().curve().endsAtDay() != null)
            .toList();
    List<List<ConditionRow>> lines = new ArrayList<>();
    for (int from = 0; from < drawn.size(); from += CURVES_A_LINE) {
      lines.add(drawn.subList(from, Math.min(from + CURVES_A_LINE, drawn.size())));
    }
    return lines;
  }
}
