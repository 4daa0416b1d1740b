package health.reprieve.statistics;

import java.util.List;

/**
 * The same units measured twice. A negative difference is a fall.
 *
 * @param before the first numbers
 * @param after the second numbers
 * @param difference after − before within each pair, in the unit of the numbers
 */
public record PairedChange(SampleSummary before, SampleSummary after, SampleSummary difference) {

  /**
   * Two numbers of one unit.
   *
   * @param before the first number
   * @param after the second number
   */
  public record Pair(double before, double after) {}

  /** Summarises complete pairs; a unit with one number missing has no place here. */
  public static PairedChange of(List<Pair> pairs) {
    return new PairedChange(
        SampleSummary.of(pairs.stream().mapToDouble(Pair::before).toArray()),
        SampleSummary.of(pairs.stream().mapToDouble(Pair::after).toArray()),
        SampleSummary.of(pairs.stream().mapToDouble(pair -> pair.after - pair.before).toArray()));
  }

  /** Number of pairs. */
  public int n() {
    return difference.n();
  }
}
