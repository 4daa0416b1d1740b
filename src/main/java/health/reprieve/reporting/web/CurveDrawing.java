package health.reprieve.reporting.web;

import static health.reprieve.reporting.web.Figure.coordinate;

import health.reprieve.reporting.CurveFigure;
import health.reprieve.reporting.CurveFigure.Step;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A relief curve in SVG units: lines where the share in relief is known, rectangles where it falls
 * somewhere inside, nothing where too few are known to be in relief.
 */
public final class CurveDrawing {

  private final CurveFigure curve;
  private final CurveArea area;
  private final double end;

  /** A rectangle inside which the curve falls. */
  public record Box(String x, String y, String width, String height) {}

  /**
   * @param curve one that is shown
   */
  CurveDrawing(CurveFigure curve, CurveArea area) {
    this.curve = curve;
    this.area = area;
    Double endsAt = curve.endsAtDay();
    this.end = endsAt == null ? 0 : Math.min(endsAt, CurveFigure.LAST_DAY);
  }

  /** The last day drawn. */
  double end() {
    return end;
  }

  /** Whether the curve ends before the axis does. */
  public boolean endsEarly() {
    return end < CurveFigure.LAST_DAY;
  }

  public String endX() {
    return area.x(end);
  }

  public String endY() {
    return area.y(shareAt(end));
  }

  /** The stretches where the share is known. */
  public String lines() {
    StringBuilder path = new StringBuilder();
    double from = 0;
    double share = startShare();
    for (Step step : falls()) {
      stretch(path, from, step.fromDay(), share);
      Double to = step.toDay();
      from = to == null ? end : to;
      share = step.after();
    }
    stretch(path, from, end, share);
    return path.toString();
  }

  private void stretch(StringBuilder path, double from, double to, double share) {
    double last = Math.min(to, end);
    if (last > from) {
      path.append('M').append(point(from, share)).append('H').append(area.x(last));
    }
  }

  /** Where the share falls somewhere inside. */
  public List<Box> boxes() {
    List<Box> boxes = new ArrayList<>();
    for (Step step : falls()) {
      Double to = step.toDay();
      if (to != null && step.fromDay() < end) {
        boxes.add(
            new Box(
                area.x(step.fromDay()),
                area.y(step.before()),
                area.width(Math.min(to, end) - step.fromDay()),
                area.height(step.before() - step.after())));
      }
    }
    return boxes;
  }

  /**
   * The ribbon as a closed path: on each day from the upper limit at its begin down to the lower
   * one at its end, the widest that fits.
   */
  public String ribbon() {
    StringBuilder above = new StringBuilder();
    StringBuilder below = new StringBuilder();
    List<CurveFigure.Ribbon> days = curve.ribbon();
    for (int i = 0; i + 1 < days.size() && days.get(i).day() < end; i++) {
      double from = days.get(i).day();
      double to = Math.min(days.get(i + 1).day(), end);
      above.append(i == 0 ? 'M' : 'L').append(point(from, days.get(i).upper()));
      above.append('L').append(point(to, days.get(i).upper()));
      double lower = days.get(i + 1).lower();
      below.insert(0, "L" + point(to, lower) + "L" + point(from, lower));
    }
    return above.isEmpty() ? "" : above.append(below).append('Z').toString();
  }

  private String point(double day, double share) {
    return area.x(day) + ' ' + area.y(share);
  }

  /** The dotted drop from everybody to those with any relief. */
  public String drop() {
    return "M%d %dV%s".formatted(area.left(), area.top(), area.y(startShare()));
  }

  /** Upright ticks where a diary ends in relief. */
  public String diaryEnds() {
    return marks(curve.diaryEnds(), 0, -4, "v8");
  }

  /** Triangles where the next infusion came first. */
  public String nextInfusions() {
    return marks(curve.nextInfusions(), -4, -9, "h8l-4 7z");
  }

  private String marks(List<Double> days, double right, double down, String stroke) {
    return days.stream()
        .filter(day -> day <= end)
        .distinct()
        .map(
            day ->
                "M"
                    + coordinate(area.across(day) + right)
                    + ' '
                    + coordinate(area.up(shareAt(day)) + down)
                    + stroke)
        .collect(Collectors.joining());
  }

  double startShare() {
    Double start = curve.start();
    return start == null ? 0 : start;
  }

  /** The falls after the start: all but the drop at day 0 of those without any relief. */
  private List<Step> falls() {
    return curve.steps().stream().filter(step -> !isDrop(step)).toList();
  }

  private static boolean isDrop(Step step) {
    Double to = step.toDay();
    return to != null && to == 0;
  }

  /** The highest share that fits. */
  double shareAt(double day) {
    double share = startShare();
    for (Step step : falls()) {
      Double to = step.toDay();
      if (to == null || day < to) {
        return share;
      }
      share = step.after();
    }
    return share;
  }
}
