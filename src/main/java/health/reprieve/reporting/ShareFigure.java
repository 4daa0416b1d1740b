package health.reprieve.reporting;

import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.Proportion;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;

/**
 * A count out of a total of patients. Share and interval are null where the total is too small, on
 * pages the count with them where it would tell of others who are few, all where they are held back
 * from files.
 *
 * @param share from 0 to 1
 * @param interval 95 % interval by Wilson's score method
 */
public record ShareFigure(
    @Nullable Integer count,
    @Nullable Integer total,
    @Nullable Double share,
    @Nullable ConfidenceInterval interval) {

  /** Nothing is told. */
  static final ShareFigure HELD_BACK = new ShareFigure(null, null, null, null);

  /** Only of how many patients it is. */
  ShareFigure held() {
    return new ShareFigure(null, total, null, null);
  }

  static ShareFigure of(int count, int total, int smallestCell) {
    if (total < smallestCell) {
      return new ShareFigure(count, total, null, null);
    }
    Proportion proportion = new Proportion(count, total);
    OptionalDouble share = proportion.share();
    return new ShareFigure(
        count,
        total,
        share.isPresent() ? share.getAsDouble() : null,
        proportion.wilsonInterval().orElse(null));
  }
}
