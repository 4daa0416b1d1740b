package health.reprieve.reporting;

import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.SampleSummary;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A mean over patients. All but {@code n} is null where it cannot be said: too few patients, no
 * spread, or others who are few and of whom it would tell.
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

  /** Only of how many patients it is. */
  MeanFigure held() {
    return new MeanFigure(n, null, null, null);
  }

  /** Without its number of patients a mean is rounded and has no interval: both would tell it. */
  MeanFigure told(boolean isNumberTold) {
    return isNumberTold ? this : new MeanFigure(null, rounded(mean), rounded(sd), null);
  }

  private static @Nullable Double rounded(@Nullable Double number) {
    return number == null
        ? null
        : BigDecimal.valueOf(number).setScale(1, RoundingMode.HALF_UP).doubleValue();
  }

  private static @Nullable Double boxed(OptionalDouble number) {
    return number.isPresent() ? number.getAsDouble() : null;
  }
}
