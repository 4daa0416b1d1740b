package health.reprieve.statistics;

import java.util.Optional;
import java.util.OptionalDouble;

/** Two independent proportions, and how far the first lies above the second. */
public record ProportionDifference(Proportion first, Proportion second) {

  /** Share of the first minus share of the second; absent when one of them looked at nothing. */
  public OptionalDouble difference() {
    return first.share().isEmpty() || second.share().isEmpty()
        ? OptionalDouble.empty()
        : OptionalDouble.of(first.share().getAsDouble() - second.share().getAsDouble());
  }

  /**
   * The 95 % interval of Newcombe (1998, Stat Med 17:873–890, method 10), made of both Wilson
   * intervals. Absent when one of them looked at nothing.
   */
  public Optional<ConfidenceInterval> newcombeInterval() {
    return first
        .wilsonInterval()
        .flatMap(one -> second.wilsonInterval().map(other -> combined(one, other)));
  }

  private ConfidenceInterval combined(ConfidenceInterval one, ConfidenceInterval other) {
    double p = first.share().orElseThrow();
    double q = second.share().orElseThrow();
    return new ConfidenceInterval(
        p - q - Math.hypot(p - one.lower(), other.upper() - q),
        p - q + Math.hypot(one.upper() - p, q - other.lower()));
  }
}
