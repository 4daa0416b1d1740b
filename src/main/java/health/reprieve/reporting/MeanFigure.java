package health.reprieve.reporting;

import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.SampleSummary;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A mean over patients. All but {@code n} is null where it cannot be said: too few patients, or no
 * spread.
 *
 * @param n patients that it is made of; null where held back
 * @param sd standard deviation between patients
 * @param interval 95 % interval of the mean by Student's t
 */
public record MeanFigure(
    @Nullable Integer n,
    @Nullable Double mean,
    @Nullable Double sd,
    @Nullable ConfidenceInterval interval) {

  static MeanFigure of(SampleSummary sample, int smallestCell) {
    return sample.n() < smallestCell
        ? new MeanFigure(sample.n(), null, null, null)
        : new MeanFigure(
            sample.n(),
            boxed(sample.mean()),
            boxed(sample.sd()),
            sample.meanInterval().orElse(null));
  }

  private static @Nullable Double boxed(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
