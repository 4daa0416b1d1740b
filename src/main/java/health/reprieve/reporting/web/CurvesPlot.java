package health.reprieve.reporting.web;

import health.reprieve.reporting.ConditionFigures;
import health.reprieve.reporting.ConditionReportView;
import health.reprieve.reporting.ConditionRow;
import health.reprieve.reporting.CurveFigure;
import health.reprieve.reporting.CurveFigure.AtDay;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The relief curves of all conditions over one another, in SVG units, with the patients at risk.
 * Without bands, which would hide one another: each has its own on the plot of its condition.
 */
public final class CurvesPlot {

  /** Where the axes stand; right of them is room for names. */
  public static final int LEFT = 46;

  public static final int RIGHT = 1040;
  public static final int TOP = 14;
  public static final int BOTTOM = 264;

  /** Days of the table of patients at risk. */
  public static final List<Integer> AT_RISK_DAYS = List.of(0, 7, 14, 28, 56, 84);

  private static final CurveArea AREA = new CurveArea(LEFT, RIGHT, TOP, BOTTOM);
  private static final int TEXT_BELOW = 4;

  private final ConditionReportView report;

  /** The line of one condition. */
  public record Line(ConditionRow row, CurveDrawing drawing, EndLabel label) {}

  public CurvesPlot(ConditionReportView report) {
    this.report = report;
  }

  public static String x(double day) {
    return AREA.x(day);
  }

  public static String y(double share) {
    return AREA.y(share);
  }

  /** The base line of a number beside the axis. */
  public static String textY(double share) {
    return Figure.coordinate(AREA.up(share) + TEXT_BELOW);
  }

  /** Conditions with a curve, in the order of the rows. */
  public List<Line> lines() {
    List<ConditionRow> rows = report.rows().stream().filter(CurvesPlot::isDrawn).toList();
    List<CurveDrawing> drawings = rows.stream().map(CurvesPlot::drawing).toList();
    List<EndLabels.End> ends = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      ends.add(end(rows.get(i), drawings.get(i)));
    }
    List<EndLabel> labels = EndLabels.of(ends, AREA);
    List<Line> lines = new ArrayList<>();
    for (int i = 0; i < rows.size(); i++) {
      lines.add(new Line(rows.get(i), drawings.get(i), labels.get(i)));
    }
    return lines;
  }

  /** Whether enough patients are known to be in relief for a curve. */
  public static boolean isDrawn(ConditionRow row) {
    ConditionFigures figures = row.figures();
    return figures != null && figures.curve().endsAtDay() != null;
  }

  private static CurveDrawing drawing(ConditionRow row) {
    return new CurveDrawing(curve(row), AREA);
  }

  private static CurveFigure curve(ConditionRow row) {
    return Objects.requireNonNull(row.figures()).curve();
  }

  private static EndLabels.End end(ConditionRow row, CurveDrawing drawing) {
    double end = drawing.end();
    return new EndLabels.End(row.name(), AREA.across(end), AREA.up(drawing.shareAt(end)));
  }

  /** What the plot shows, in one sentence. */
  public String description() {
    return lines().stream().map(CurvesPlot::sentence).collect(Collectors.joining(". ", "", "."));
  }

  private static String sentence(Line line) {
    CurveDrawing drawing = line.drawing();
    return "%s: starts at %s of all assessed%s; drawn up to day %s"
        .formatted(
            line.row().name(),
            Figure.percent(drawing.startShare()),
            ReliefPlot.onDays(curve(line.row())),
            Figure.day(drawing.end()));
  }

  /** Those unsure on a day, as the table of a page prints them: only where there are any. */
  public static String unsure(AtDay at, int smallestCell) {
    Integer unsure = at.unsure();
    Integer known = at.known();
    if (unsure == null) {
      return known != null && known == 0 ? "<%d unsure".formatted(smallestCell) : "";
    }
    return unsure == 0 ? "" : unsure + " unsure";
  }
}
