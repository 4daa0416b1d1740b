package health.reprieve.statistics;

import java.util.List;
import org.apache.commons.statistics.distribution.NormalDistribution;

/**
 * Mean time without event up to a time fixed beforehand: the area under the survival curve.
 *
 * @param until the time, in the unit of the curve
 * @param mean from 0 to {@code until}
 * @param standardError by Greenwood's terms: √ Σ (area from t to the end)² d / (n (n − d))
 */
public record RestrictedMean(double until, double mean, double standardError) {

  private static final double Z =
      NormalDistribution.of(0, 1)
          .inverseSurvivalProbability(ConfidenceInterval.USUAL_ERROR_RATE / 2);

  /**
   * A number with its 95 % interval.
   *
   * @param value difference or ratio
   * @param interval normal for a difference, normal in the logarithm for a ratio
   */
  public record Comparison(double value, ConfidenceInterval interval) {}

  /**
   * The restricted mean of a curve.
   *
   * @throws IllegalArgumentException when the time is not above 0, or lies after the last time
   *     followed while units were still without event then: nothing is known of later
   */
  public static RestrictedMean of(KaplanMeierCurve curve, double until) {
    List<KaplanMeierCurve.Point> points = curve.points();
    KaplanMeierCurve.Point last = points.isEmpty() ? null : points.get(points.size() - 1);
    if (last == null || !(until > 0) || (until > last.time() && last.survival() > 0)) {
      throw new IllegalArgumentException("No unit is followed up to " + until);
    }
    double area = 0;
    double variance = 0;
    double end = until;
    for (int i = points.size() - 1; i >= 0; i--) {
      KaplanMeierCurve.Point point = points.get(i);
      if (point.time() < end) {
        area += (end - point.time()) * point.survival();
        end = point.time();
      }
      if (point.time() <= until && point.survival() > 0) {
        variance += area * area * term(point.row());
      }
    }
    return new RestrictedMean(until, area + end, Math.sqrt(variance));
  }

  private static double term(EventTable.Row row) {
    double atRisk = row.atRisk();
    return row.events() / (atRisk * (atRisk - row.events()));
  }

  /** The 95 % interval of the mean, normal. */
  public ConfidenceInterval interval() {
    return around(mean, standardError);
  }

  /** This mean minus the other one, of other units, up to the same time. */
  public Comparison minus(RestrictedMean other) {
    requireSameTime(other);
    double difference = mean - other.mean;
    return new Comparison(
        difference, around(difference, Math.hypot(standardError, other.standardError)));
  }

  /** This mean divided by the other one, of other units, up to the same time. */
  public Comparison dividedBy(RestrictedMean other) {
    requireSameTime(other);
    double ratio = mean / other.mean;
    ConfidenceInterval log =
        around(Math.log(ratio), Math.hypot(standardError / mean, other.standardError / other.mean));
    return new Comparison(
        ratio, new ConfidenceInterval(Math.exp(log.lower()), Math.exp(log.upper())));
  }

  private void requireSameTime(RestrictedMean other) {
    if (until != other.until) {
      throw new IllegalArgumentException("Restricted means up to different times");
    }
  }

  private static ConfidenceInterval around(double centre, double error) {
    return new ConfidenceInterval(centre - Z * error, centre + Z * error);
  }
}
