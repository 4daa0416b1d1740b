package health.reprieve.reporting.web;

import static health.reprieve.reporting.web.Figure.coordinate;

import health.reprieve.reporting.CurveFigure;
import health.reprieve.reporting.CurveFigure.AtDay;
import health.reprieve.reporting.CurveFigure.Step;
import health.reprieve.statistics.SurvivalRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A relief curve in SVG units: lines where the share in relief is known, rectangles where it falls
 * somewhere inside, nothing where too few are known to be in relief.
 */
public final class ReliefPlot {

  /** Where the axes stand. */
  public static final int LEFT = 58;

  public static final int RIGHT = 428;
  public static final int TOP = 12;
  public static final int BOTTOM = 174;

  private static final List<Integer> LABELLED_DAYS = List.of(14, 28);
  private static final double TEXT_FITS_UP_TO = 300;
  private static final int LABEL_AWAY = 7;
  private static final int TEXT_AWAY = 5;
  private static final int TEXT_BELOW = 4;

  private final CurveFigure curve;
  private final double end;

  /** A rectangle inside which the curve falls. */
  public record Box(String x, String y, String width, String height) {}

  /** A share written at the curve. */
  public record Label(String x, String y, String textX, String textY, String text, boolean known) {}

  /**
   * @param curve one that is shown
   */
  public ReliefPlot(CurveFigure curve) {
    this.curve = curve;
    Double endsAt = curve.endsAtDay();
    this.end = endsAt == null ? 0 : Math.min(endsAt, CurveFigure.LAST_DAY);
  }

  public static String x(double day) {
    return coordinate(across(day));
  }

  public static String y(double share) {
    return coordinate(up(share));
  }

  private static double across(double day) {
    return LEFT + (RIGHT - LEFT) * day / CurveFigure.LAST_DAY;
  }

  private static double up(double share) {
    return BOTTOM - (BOTTOM - TOP) * share;
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
      path.append('M').append(x(from)).append(' ').append(y(share)).append('H').append(x(last));
    }
  }

  /** Where the share falls somewhere inside. */
  public List<Box> boxes() {
    List<Box> boxes = new ArrayList<>();
    for (Step step : falls()) {
      Double to = step.toDay();
      if (to != null && step.fromDay() < end) {
        double width = Math.min(to, end) - step.fromDay();
        boxes.add(
            new Box(
                x(step.fromDay()),
                y(step.before()),
                coordinate((RIGHT - LEFT) * width / CurveFigure.LAST_DAY),
                coordinate((BOTTOM - TOP) * (step.before() - step.after()))));
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

  private static String point(double day, double share) {
    return x(day) + ' ' + y(share);
  }

  /** The dotted drop from everybody to those with any relief. */
  public String drop() {
    return "M%d %dV%s".formatted(LEFT, TOP, y(startShare()));
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
                    + coordinate(across(day) + right)
                    + ' '
                    + coordinate(up(shareAt(day)) + down)
                    + stroke)
        .collect(Collectors.joining());
  }

  /** Whether the curve ends before the axis does. */
  public boolean endsEarly() {
    return end < CurveFigure.LAST_DAY;
  }

  public String endX() {
    return x(end);
  }

  /** Whether the words about the end fit to its right. */
  public boolean endTextFitsRight() {
    return across(end) <= TEXT_FITS_UP_TO;
  }

  public String endTextX() {
    return coordinate(across(end) + (endTextFitsRight() ? TEXT_AWAY : -TEXT_AWAY));
  }

  /** The base line of a number beside the axis. */
  public static String textY(double share) {
    return coordinate(up(share) + TEXT_BELOW);
  }

  public List<Label> labels() {
    List<Label> labels = new ArrayList<>();
    for (int day : LABELLED_DAYS) {
      SurvivalRange share = curve.at(day).share();
      if (share != null) {
        labels.add(label(day, share));
      }
    }
    return labels;
  }

  private static Label label(int day, SurvivalRange share) {
    double height = up(share.upper());
    return new Label(
        x(day),
        coordinate(height),
        coordinate(across(day) + LABEL_AWAY),
        coordinate(height - LABEL_AWAY),
        Figure.percent(share),
        share.isKnown());
  }

  /** What the plot shows, in one sentence. */
  public String description() {
    String start = "Starts at %s of all assessed".formatted(Figure.percent(startShare()));
    String days =
        LABELLED_DAYS.stream()
            .map(curve::at)
            .map(ReliefPlot::sentence)
            .collect(Collectors.joining());
    return start + days + ". The table below the plots holds all steps.";
  }

  private static String sentence(AtDay at) {
    SurvivalRange share = at.share();
    return share == null
        ? "; too few known at day %d".formatted(at.day())
        : "; %s at day %d".formatted(Figure.percent(share), at.day());
  }

  /** Patients known to be in relief on a day, as the plot prints it. */
  public static String known(AtDay at, int smallestCell) {
    Integer known = at.known();
    return known == null ? "<" + smallestCell : known.toString();
  }

  public static String unsure(AtDay at) {
    Integer unsure = at.unsure();
    return unsure == null ? "" : unsure.toString();
  }

  private double startShare() {
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

  private double shareAt(double day) {
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
