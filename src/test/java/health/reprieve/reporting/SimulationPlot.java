package health.reprieve.reporting;

import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.ClusterBootstrap;
import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.KaplanMeierCurve;
import health.reprieve.statistics.SurvivalStep;
import java.math.BigDecimal;
import java.math.RoundingMode;

/**
 * One simulated clinic as SVG, its diary weekly at the left and daily at the right: the truth,
 * Turnbull's estimate with its band, and Kaplan–Meier at the first answer without relief.
 */
final class SimulationPlot {

  private static final long SEED = 1;
  private static final double HOURS_PER_DAY = 24;
  private static final int LAST_DAY = 56;
  private static final int TICK_DAYS = 14;
  private static final int HIGHEST = 80;
  private static final int TICK_PERCENT = 20;
  private static final double HUNDRED = 100;
  private static final double WIDTH = 380;
  private static final double HEIGHT = 260;
  private static final double TOP = 84;
  private static final double FIRST_LEFT = 56;
  private static final double SECOND_LEFT = 500;

  private final StringBuilder svg = new StringBuilder();
  private final double left;

  private SimulationPlot(double left) {
    this.left = left;
  }

  static String draw() {
    TrueRelief relief = ReliefSimulation.USUAL;
    int patients = ReliefSimulation.PATIENTS;
    return HEAD
        + new SimulationPlot(FIRST_LEFT)
            .panel("Asked weekly", SimulatedClinic.weekly(relief, patients))
        + new SimulationPlot(SECOND_LEFT)
            .panel("Asked daily", SimulatedClinic.daily(relief, patients))
        + "</svg>\n";
  }

  private static final String HEAD =
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 930 390" role="img" \
      font-family="Inter, Helvetica, Arial, sans-serif" font-size="12" fill="#1c2430">
      <title>Share in relief of one simulated clinic: truth, Turnbull, and Kaplan–Meier at the \
      first answer without relief</title>
      <rect width="930" height="390" fill="#fff"/>
      <g fill="none">
      <path d="M56 20h28" stroke="#1c2430" stroke-width="2"/>
      <rect x="176" y="14" width="28" height="12" fill="#0f766e" fill-opacity=".55"/>
      <rect x="430" y="14" width="28" height="12" fill="#0f766e" fill-opacity=".15"/>
      <path d="M586 20h28" stroke="#b42318" stroke-width="2" stroke-dasharray="5 3"/>
      </g>
      <text x="90" y="24">truth</text>
      <text x="210" y="24">Turnbull: lines and rectangles</text>
      <text x="464" y="24">its 95 % band</text>
      <text x="620" y="24">Kaplan–Meier at the first bad answer</text>
      """;

  private String panel(String title, SimulatedClinic clinic) {
    ReliefCurve curve = ReliefCurve.of(clinic.episodes(SEED));
    text(left, TOP - 14, "start", title);
    axes();
    band(ReliefBands.of(curve, ClusterBootstrap.USUAL_REPEATS));
    turnbull(curve);
    truth(clinic.relief());
    rightEnd(Approach.curve(curve, CensoredInterval::right));
    return svg.toString();
  }

  private void axes() {
    for (int day = 0; day <= LAST_DAY; day += TICK_DAYS) {
      text(x(day), TOP + HEIGHT + 18, "middle", day == LAST_DAY ? day + " days" : "" + day);
      add("<path d='M%s %sv5' stroke='#1c2430'/>".formatted(at(x(day)), at(y(0))));
    }
    for (int percent = 0; percent <= HIGHEST; percent += TICK_PERCENT) {
      double y = y(percent / HUNDRED);
      text(left - 6, y + 4, "end", percent + " %");
      add("<path d='M%s %sh%s' stroke='#d5dae1'/>".formatted(at(left), at(y), at(WIDTH)));
    }
  }

  private void band(ReliefBands bands) {
    StringBuilder upper = new StringBuilder();
    StringBuilder lower = new StringBuilder();
    for (int day = 0; day <= LAST_DAY; day++) {
      ConfidenceInterval band = bands.onDay(day);
      upper.append(day == 0 ? "M" : "L").append(point(day, band.upper()));
      lower.insert(0, "L" + point(day, band.lower()));
    }
    add(
        "<path d='%s%sZ' fill='#0f766e' fill-opacity='.15'/>"
            .formatted(upper.toString(), lower.toString()));
  }

  /** A line where the curve is known, a rectangle where only its ends are. */
  private void turnbull(ReliefCurve curve) {
    double from = 0;
    double share = 1;
    for (SurvivalStep step : curve.inRelief().steps()) {
      double begin = Math.min(LAST_DAY, step.interval().left() / HOURS_PER_DAY);
      double end = Math.min(LAST_DAY, step.interval().right() / HOURS_PER_DAY);
      if (from < begin) {
        String line = "M" + point(from, share) + "H" + at(x(begin));
        add("<path d='%s' stroke='#0f766e' stroke-width='2'/>".formatted(line));
      }
      if (begin < end) {
        add(
            "<rect x='%s' y='%s' width='%s' height='%s' fill='#0f766e' fill-opacity='.55'/>"
                .formatted(
                    at(x(begin)),
                    at(y(step.before())),
                    at(x(end) - x(begin)),
                    at(y(step.after()) - y(step.before()))));
      }
      from = end;
      share = step.after();
    }
  }

  private void truth(TrueRelief relief) {
    StringBuilder path = new StringBuilder();
    for (int day = 0; day <= LAST_DAY; day++) {
      path.append(day == 0 ? "M" : "L").append(point(day, relief.inRelief(day)));
    }
    add("<path d='%s' fill='none' stroke='#1c2430' stroke-width='2'/>".formatted(path.toString()));
  }

  private void rightEnd(KaplanMeierCurve curve) {
    StringBuilder path = new StringBuilder("M").append(point(0, curve.survivalAt(0)));
    for (KaplanMeierCurve.Point point : curve.points()) {
      if (point.time() <= LAST_DAY && point.row().events() > 0) {
        path.append('H').append(at(x(point.time()))).append('V').append(at(y(point.survival())));
      }
    }
    path.append('H').append(at(x(LAST_DAY)));
    add(
        "<path d='%s' fill='none' stroke='#b42318' stroke-width='2' stroke-dasharray='5 3'/>"
            .formatted(path.toString()));
  }

  private void text(double x, double y, String anchor, String words) {
    add("<text x='%s' y='%s' text-anchor='%s'>%s</text>".formatted(at(x), at(y), anchor, words));
  }

  private void add(String element) {
    svg.append(element).append('\n');
  }

  private String point(double day, double share) {
    return at(x(day)) + " " + at(y(share));
  }

  private double x(double day) {
    return left + WIDTH * day / LAST_DAY;
  }

  private double y(double share) {
    return TOP + HEIGHT * (1 - share * HUNDRED / HIGHEST);
  }

  private static String at(double place) {
    return BigDecimal.valueOf(place).setScale(1, RoundingMode.HALF_EVEN).toPlainString();
  }
}
