package health.reprieve.statistics;

import java.util.Optional;
import java.util.OptionalDouble;
import org.apache.commons.statistics.interval.BinomialConfidenceInterval;

/**
 * A count out of a total.
 *
 * @param count how many have the property, from 0 to {@code total}
 * @param total how many were looked at, 0 or more
 */
public record Proportion(int count, int total) {

  public Proportion {
    if (count < 0 || count > total) {
      throw new IllegalArgumentException(
          "A proportion needs 0 <= count <= total: " + count + " of " + total);
    }
  }

  /** Share between 0 and 1; absent when nothing was looked at. */
  public OptionalDouble share() {
    return total == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) count / total);
  }

  /**
   * The 95 % score interval of Wilson (1927), without continuity correction. Its lower end is
   * exactly 0 when none have the property and its upper end exactly 1 when all have it. Absent when
   * nothing was looked at.
   */
  public Optional<ConfidenceInterval> wilsonInterval() {
    if (total == 0) {
      return Optional.empty();
    }
    var interval =
        BinomialConfidenceInterval.WILSON_SCORE.fromErrorRate(
            total, count, ConfidenceInterval.USUAL_ERROR_RATE);
    double lower = count == 0 ? 0 : interval.getLowerBound();
    double upper = count == total ? 1 : interval.getUpperBound();
    return Optional.of(new ConfidenceInterval(lower, upper));
  }
}
