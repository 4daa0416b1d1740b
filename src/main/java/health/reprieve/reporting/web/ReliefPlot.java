package health.reprieve.reporting.web;

import static health.reprieve.reporting.web.Figure.coordinate;

import health.reprieve.reporting.CurveFigure;
import health.reprieve.reporting.CurveFigure.AtDay;
import health.reprieve.statistics.SurvivalRange;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** The relief curve of one condition on a plot of its own, in SVG units. */
public final class ReliefPlot {

  /** Where the axes stand. */
  public static final int LEFT = 58;

  public static final int RIGHT = 428;
  public static final int TOP = 12;
  public static final int BOTTOM = 174;

  private static final CurveArea AREA = new CurveArea(LEFT, RIGHT, TOP, BOTTOM);
  private static final List<Integer> LABELLED_DAYS = List.of(14, 28);
  private static final double TEXT_FITS_UP_TO = 300;
  private static final int LABEL_AWAY = 7;
  private static final int TEXT_AWAY = 5;
  private static final int TEXT_BELOW = 4;

  private final CurveFigure curve;
  private final CurveDrawing drawing;

  /** A share written at the curve. */
  public record Label(String x, String y, String textX, String textY, String text, boolean known) {}

  /**
   * @param curve one that is shown
   */
  public ReliefPlot(CurveFigure curve) {
    this.curve = curve;
    this.drawing = new CurveDrawing(curve, AREA);
  }

  public CurveDrawing drawing() {
    return drawing;
  }

  public static String x(double day) {
    return AREA.x(day);
  }

  public static String y(double share) {
    return AREA.y(share);
  }

  /** Whether the words about the end fit to its right. */
  public boolean endTextFitsRight() {
    return AREA.across(drawing.end()) <= TEXT_FITS_UP_TO;
  }

  /** Whether it ends before the day from which on too few are known to be in relief. */
  public boolean isCut() {
    return !curve.tells(CurveFigure.LAST_DAY);
  }

  public String endTextX() {
    return coordinate(AREA.across(drawing.end()) + (endTextFitsRight() ? TEXT_AWAY : -TEXT_AWAY));
  }

  /** The base line of a number beside the axis. */
  public static String textY(double share) {
    return coordinate(AREA.up(share) + TEXT_BELOW);
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
    double height = AREA.up(share.upper());
    return new Label(
        x(day),
        coordinate(height),
        coordinate(AREA.across(day) + LABEL_AWAY),
        coordinate(Math.max(height - LABEL_AWAY, TOP - 1)),
        Figure.percent(share),
        share.isKnown());
  }

  /** What the plot shows, in one sentence. */
  public String description() {
    return "Starts at %s%s. The table below the plots holds all steps."
        .formatted(Figure.percent(drawing.startShare()), onDays(curve));
  }

  /** The shares on days 14 and 28, in words. */
  static String onDays(CurveFigure curve) {
    return LABELLED_DAYS.stream()
        .map(day -> sentence(curve, curve.at(day)))
        .collect(Collectors.joining());
  }

  private static String sentence(CurveFigure curve, AtDay at) {
    SurvivalRange share = at.share();
    return share == null
        ? "; %s at day %d".formatted(curve.tells(at.day()) ? "too few known" : "not told", at.day())
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
}
