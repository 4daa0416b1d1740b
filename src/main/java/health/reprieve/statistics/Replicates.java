package health.reprieve.statistics;

import java.util.Arrays;
import java.util.List;

/** What a bootstrap gave: for each figure its values, in order of size. */
public final class Replicates {

  private final double[][] sorted;

  private Replicates(double[][] sorted) {
    this.sorted = sorted;
  }

  static Replicates of(List<double[]> repeats) {
    int figures = repeats.get(0).length;
    var sorted = new double[figures][repeats.size()];
    for (int repeat = 0; repeat < repeats.size(); repeat++) {
      double[] values = repeats.get(repeat);
      if (values.length != figures || Arrays.stream(values).anyMatch(Double::isNaN)) {
        throw new IllegalArgumentException(
            "Each repeat gives the same figures, all of them numbers");
      }
      for (int figure = 0; figure < figures; figure++) {
        sorted[figure][repeat] = values[figure];
      }
    }
    Arrays.stream(sorted).parallel().forEach(Arrays::sort);
    return new Replicates(sorted);
  }

  /**
   * A percentile without interpolation (type 1 of Hyndman and Fan 1996): the smallest value that at
   * least this share of the repeats do not exceed.
   *
   * @param figure from 0, in the order in which they were given
   * @param share more than 0 and at most 1
   */
  public double percentile(int figure, double share) {
    double[] values = sorted[figure];
    int place = (int) Math.ceil(share * values.length - 1e-9);
    return values[Math.max(1, place) - 1];
  }

  /** The 95 % percentile interval of a figure. */
  public ConfidenceInterval interval(int figure) {
    return between(figure, figure);
  }

  /**
   * The 95 % percentile interval of a figure that is known within bounds, from the lower end of one
   * to the upper end of the other.
   */
  public ConfidenceInterval between(int lowerFigure, int upperFigure) {
    double tail = ConfidenceInterval.USUAL_ERROR_RATE / 2;
    return new ConfidenceInterval(percentile(lowerFigure, tail), percentile(upperFigure, 1 - tail));
  }
}
