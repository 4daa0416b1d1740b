package health.reprieve.statistics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The Aalen–Johansen estimate of how many units end by each cause, where the causes compete. Unlike
 * one minus Kaplan–Meier it does not pretend that the other causes could be taken away.
 *
 * @param causes number of causes
 * @param points one for each distinct time
 */
public record CumulativeIncidence(int causes, List<Point> points) {

  /**
   * Shares at one time; they add up to 1.
   *
   * @param atRisk units just before it
   * @param eventFree share without any event from this time on
   * @param incidence share that has ended by each cause, the first cause first
   */
  public record Point(double time, long atRisk, double eventFree, List<Double> incidence) {
    public Point {
      incidence = List.copyOf(incidence);
    }
  }

  public CumulativeIncidence {
    points = List.copyOf(points);
  }

  /**
   * F(t) = Σ S(before) d / n over the times up to t, for each cause.
   *
   * @param units distinct times with the number of units each one stands for
   * @param causes number of causes; none of the units has a greater one
   */
  public static CumulativeIncidence estimate(Map<CompetingTime, Long> units, int causes) {
    var byTime = new TreeMap<Double, long[]>();
    units.forEach(
        (unit, count) ->
            byTime.computeIfAbsent(unit.time(), time -> new long[causes + 1])[unit.cause()] +=
                count);
    long atRisk = units.values().stream().mapToLong(Long::longValue).sum();
    double eventFree = 1;
    var incidence = new double[causes];
    List<Point> points = new ArrayList<>();
    for (Map.Entry<Double, long[]> at : byTime.entrySet()) {
      long[] counts = at.getValue();
      long all = Arrays.stream(counts).sum();
      for (int cause = 1; cause <= causes; cause++) {
        incidence[cause - 1] += eventFree * counts[cause] / atRisk;
      }
      eventFree *= (double) (atRisk - (all - counts[0])) / atRisk;
      points.add(
          new Point(at.getKey(), atRisk, eventFree, Arrays.stream(incidence).boxed().toList()));
      atRisk -= all;
    }
    return new CumulativeIncidence(causes, points);
  }

  /**
   * Share that has ended by this cause up to and with this time.
   *
   * @param cause from 1
   */
  public double incidenceAt(double time, int cause) {
    double share = 0;
    for (Point point : points) {
      if (point.time() > time) {
        break;
      }
      share = point.incidence().get(cause - 1);
    }
    return share;
  }
}
