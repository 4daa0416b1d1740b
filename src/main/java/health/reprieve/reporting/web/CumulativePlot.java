package health.reprieve.reporting.web;

import static health.reprieve.reporting.web.Figure.coordinate;

import health.reprieve.reporting.ConditionReportView;
import health.reprieve.reporting.ConditionRow;
import health.reprieve.reporting.CumulativeFigure;
import java.util.List;
import java.util.stream.Collectors;

/** The cumulative responder curves of all conditions on one plot, in SVG units. */
public final class CumulativePlot {

  /** Where the axes stand. */
  public static final int LEFT = 40;

  public static final int RIGHT = 462;
  public static final int TOP = 12;
  public static final int BOTTOM = 260;
  private static final int MOST = 100;

  private final ConditionReportView report;

  /** The line of one condition. */
  public record Line(ConditionRow row, CumulativeFigure curve, String path) {}

  public CumulativePlot(ConditionReportView report) {
    this.report = report;
  }

  public static String x(double percent) {
    return coordinate(LEFT + (RIGHT - LEFT) * percent / MOST);
  }

  public static String y(double share) {
    return coordinate(BOTTOM - (BOTTOM - TOP) * share);
  }

  public static String textY(double share) {
    return coordinate(BOTTOM - (BOTTOM - TOP) * share + 4);
  }

  /** Conditions with a curve, in the order of the rows. */
  public List<Line> lines() {
    return report.rows().stream().flatMap(row -> line(row).stream()).toList();
  }

  private static List<Line> line(ConditionRow row) {
    CumulativeFigure curve = row.figures() == null ? null : row.figures().cumulative();
    return curve == null ? List.of() : List.of(new Line(row, curve, path(curve)));
  }

  private static String path(CumulativeFigure curve) {
    StringBuilder path = new StringBuilder("M" + x(0) + ' ' + y(curve.at(0)));
    for (int percent = 1; percent <= MOST; percent++) {
      if (curve.at(percent) != curve.at(percent - 1)) {
        path.append('H').append(x(percent - 1.0)).append('V').append(y(curve.at(percent)));
      }
    }
    return path.append('H').append(x(MOST)).toString();
  }

  /** What the plot shows, in one sentence. */
  public String description() {
    return lines().stream()
        .map(
            line ->
                "%s: %s fell by at least 30 %%, %s by at least 50 %%"
                    .formatted(
                        line.row().name(),
                        Figure.percent(line.curve().at(30)),
                        Figure.percent(line.curve().at(50))))
        .collect(Collectors.joining("; ", "", "."));
  }

  /** How many did not answer and count as no fall. */
  public int missing() {
    return lines().stream().mapToInt(line -> line.curve().missing()).sum();
  }
}
