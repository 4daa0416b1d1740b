package health.reprieve.reporting.web;

import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.reporting.ConditionFigures;
import health.reprieve.reporting.ConditionReportView;
import health.reprieve.reporting.ConditionRow;
import health.reprieve.reporting.SensitivityFigures.SourceFigures;
import health.reprieve.reporting.ShareFigure;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table of a report that leaves the house, with only those columns and lines of which something
 * may be told.
 *
 * @param columns empty where nothing at all may be told
 * @param lines conditions, and all of them together last
 */
public record ToldTable(List<Column> columns, List<Line> lines) {

  /**
   * What stands in one place of the table.
   *
   * @param beside smaller words below the figure; empty where there are none
   */
  public record Cell(String figure, String beside) {

    private static Cell of(ShareFigure share) {
      return new Cell(PaperWords.share(share), PaperWords.counts(share));
    }

    private boolean isTold() {
      return !figure.equals(Figure.NONE) || !beside.isEmpty();
    }
  }

  /** A column with its name and, smaller, what it means. */
  public record Column(String name, String meaning, Function<ConditionFigures, Cell> cells) {

    public Cell of(Line line) {
      return cells.apply(line.figures());
    }
  }

  public record Line(String name, ConditionFigures figures, boolean isTotal) {}

  /** The share still in relief on some days. */
  public static ToldTable stillInRelief(ConditionReportView report) {
    List<Column> days = new ArrayList<>();
    for (int day : PaperWords.days()) {
      days.add(
          new Column(
              "day " + day,
              "",
              figures -> new Cell(PaperWords.share(figures.curve().at(day)), "")));
    }
    return of(report, days);
  }

  /** Patients with relief if other choices had been made, beside the choices of the definition. */
  public static ToldTable otherChoices(ConditionReportView report) {
    List<Column> others = new ArrayList<>();
    others.add(
        new Column(
            "2 points less",
            "whatever the baseline",
            figures -> Cell.of(figures.sensitivity().twoPoints())));
    for (int percent : PaperWords.thresholds(report)) {
      others.add(
          new Column(
              "≥%d %%, worst case".formatted(percent),
              "not assessed: no relief",
              figures -> Cell.of(figures.responseAt(percent).worstCase())));
      others.add(
          new Column(
              "≥%d %%, best case".formatted(percent),
              "not assessed: relief",
              figures -> Cell.of(figures.responseAt(percent).bestCase())));
    }
    others.add(
        new Column(
            "Without carry-over",
            "an answer in relief within 7 days before",
            ToldTable::withoutCarryOver));
    for (BaselineSource source : BaselineSource.values()) {
      others.add(
          new Column(
              "Baseline: " + ReportWords.sourceHead(source),
              "only these patients; mean fall at day 7",
              figures -> of(figures.sensitivity().bySource().get(source))));
    }
    return of(report, others).beside(asDefined(report));
  }

  private static Column asDefined(ConditionReportView report) {
    return new Column(
        "As defined",
        "≥%d %%".formatted(report.head().definition().terms().reliefPercent()),
        figures -> Cell.of(figures.response().relief()));
  }

  private static Cell withoutCarryOver(ConditionFigures figures) {
    Cell share = Cell.of(figures.sensitivity().withoutCarryOver());
    Integer carriedOver = figures.sensitivity().carriedOver();
    return carriedOver == null || !share.isTold()
        ? share
        : new Cell(share.figure, "%s, %d carried over".formatted(share.beside, carriedOver));
  }

  private static Cell of(@Nullable SourceFigures some) {
    if (some == null) {
      return new Cell(Figure.NONE, "");
    }
    Cell relief = Cell.of(some.relief());
    return new Cell(
        relief.figure, relief.beside + "; " + String.join("; ", PaperWords.means(some)));
  }

  private ToldTable beside(Column usual) {
    List<Column> all = new ArrayList<>(columns);
    if (!columns.isEmpty()) {
      all.add(0, usual);
    }
    return new ToldTable(all, lines);
  }

  private static ToldTable of(ConditionReportView report, List<Column> columns) {
    List<Line> lines = lines(report);
    return new ToldTable(
        columns.stream()
            .filter(column -> lines.stream().anyMatch(line -> column.of(line).isTold()))
            .toList(),
        lines.stream()
            .filter(line -> columns.stream().anyMatch(column -> column.of(line).isTold()))
            .toList());
  }

  private static List<Line> lines(ConditionReportView report) {
    List<Line> lines = new ArrayList<>();
    for (ConditionRow row : report.rows()) {
      ConditionFigures figures = row.figures();
      if (figures != null) {
        lines.add(new Line(row.name(), figures, false));
      }
    }
    ConditionReportView.Total total = report.total();
    if (total != null) {
      lines.add(new Line("All shown", total.figures(), true));
    }
    return lines;
  }
}
