package health.reprieve.statistics;

import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * The Kaplan–Meier estimate of a survival curve from exact and right-censored times.
 *
 * @param n number of units
 * @param points one for each distinct time, also those at which units were only censored
 */
public record KaplanMeierCurve(long n, List<Point> points) {

  /** Two shares this close count as equal when a quantile is read off; the limit R uses. */
  private static final double EQUAL_SHARE = 1e-8;

  private static final double Z =
      NormalDistribution.of(0, 1)
          .inverseSurvivalProbability(ConfidenceInterval.USUAL_ERROR_RATE / 2);

  public KaplanMeierCurve {
    points = List.copyOf(points);
  }

  /**
   * The curve at one time.
   *
   * @param survival share without event from this time on
   * @param greenwood Greenwood's sum of d / (n (n − d)) up to this time; infinite where survival is
   *     0
   * @param cumulativeHazard the Nelson–Aalen sum of d / n up to this time
   */
  public record Point(
      EventTable.Row row, double survival, double greenwood, double cumulativeHazard) {

    public double time() {
      return row.time();
    }

    /** Standard error of the survival by Greenwood's formula; absent where survival is 0. */
    public OptionalDouble standardError() {
      return survival == 0
          ? OptionalDouble.empty()
          : OptionalDouble.of(survival * Math.sqrt(greenwood));
    }

    /**
     * The 95 % interval of the survival at this time; absent where it is not defined: at 0, and by
     * {@link LimitMethod#LOG_LOG} at 1.
     */
    public Optional<ConfidenceInterval> interval(LimitMethod method) {
      if (survival == 0 || (survival == 1 && method == LimitMethod.LOG_LOG)) {
        return Optional.empty();
      }
      double root = Z * Math.sqrt(greenwood);
      return Optional.of(
          switch (method) {
            case PLAIN ->
                new ConfidenceInterval(
                    Math.max(0, survival - survival * root),
                    Math.min(1, survival + survival * root));
            case LOG ->
                new ConfidenceInterval(
                    survival * Math.exp(-root), Math.min(1, survival * Math.exp(root)));
            case LOG_LOG -> logLog(root / Math.abs(Math.log(survival)));
          });
    }

    private ConfidenceInterval logLog(double theta) {
      return new ConfidenceInterval(
          Math.pow(survival, Math.exp(theta)), Math.pow(survival, Math.exp(-theta)));
    }
  }

  /**
   * Limits of a quantile by Brookmeyer and Crowley (1982): the quantile of each limit of the curve.
   *
   * @param lower absent when not reached
   * @param upper absent when not reached
   */
  public record QuantileLimits(OptionalDouble lower, OptionalDouble upper) {}

  /** Share without event just after this time; 1 before the first. */
  public double survivalAt(double time) {
    return at(time).survival();
  }

  /**
   * The curve at any time, also between the distinct ones and after the last: what stands since the
   * last of them, with the units at risk just before this time.
   *
   * @param time 0 or more
   */
  public Point at(double time) {
    long atRisk = n;
    Point last = new Point(new EventTable.Row(time, atRisk, 0, 0), 1, 0, 0);
    for (Point point : points) {
      if (point.time() == time) {
        return point;
      }
      if (point.time() > time) {
        break;
      }
      EventTable.Row row = point.row();
      atRisk = row.atRisk() - row.events() - row.censored();
      last = point;
    }
    return new Point(
        new EventTable.Row(time, atRisk, 0, 0),
        last.survival,
        last.greenwood,
        last.cumulativeHazard);
  }

  /**
   * The time by which a share of the units has had the event, by R's rule: the first time with S ≤
   * 1 − share; where S equals 1 − share from there on, the middle between that time and the next
   * drop, or the last time followed if there is none. Absent when not reached.
   *
   * @param share of the units, more than 0 and less than 1
   */
  public OptionalDouble quantile(double share) {
    return reached(1 - required(share), Point::survival);
  }

  /** The limits of a quantile, from the limits of the curve. */
  public QuantileLimits quantileLimits(double share, LimitMethod method) {
    double target = 1 - required(share);
    return new QuantileLimits(
        reached(target, point -> limit(point, method, ConfidenceInterval::lower)),
        reached(target, point -> limit(point, method, ConfidenceInterval::upper)));
  }

  private static double required(double share) {
    if (!(share > 0 && share < 1)) {
      throw new IllegalArgumentException("A quantile needs a share in (0, 1): " + share);
    }
    return share;
  }

  /** A limit that is not defined is passed over: nothing is at or below it. */
  private static double limit(
      Point point, LimitMethod method, ToDoubleFunction<ConfidenceInterval> end) {
    return point.interval(method).map(end::applyAsDouble).orElse(Double.POSITIVE_INFINITY);
  }

  private OptionalDouble reached(double target, ToDoubleFunction<Point> height) {
    for (int i = 0; i < points.size(); i++) {
      double value = height.applyAsDouble(points.get(i));
      if (value <= target + EQUAL_SHARE) {
        double time = points.get(i).time();
        boolean staysAtTarget = value >= target - EQUAL_SHARE;
        return OptionalDouble.of(staysAtTarget ? (time + nextDrop(i, target, height)) / 2 : time);
      }
    }
    return OptionalDouble.empty();
  }

  private double nextDrop(int from, double target, ToDoubleFunction<Point> height) {
    return points.subList(from, points.size()).stream()
        .filter(point -> height.applyAsDouble(point) < target - EQUAL_SHARE)
        .mapToDouble(Point::time)
        .findFirst()
        .orElse(points.get(points.size() - 1).time());
  }
}
