package health.reprieve.outcomes.domain;

import health.reprieve.statistics.CensoredInterval;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * When something happened, as far as the entries tell: later than one entry and no later than the
 * next. Never a single date that nobody saw.
 *
 * @param after 0 or more, since t = 0
 * @param upTo later than {@code after}; null when it had not happened by {@code after} and nothing
 *     is known of later (right-censored)
 */
public record EventInterval(Duration after, @Nullable Duration upTo) {

  private static final double SECONDS_PER_HOUR = 3600;
  private static final double NANOS_PER_SECOND = 1e9;

  public EventInterval {
    if (after.isNegative() || (upTo != null && upTo.compareTo(after) <= 0)) {
      throw new IllegalArgumentException("An event lies after t = 0 and in an interval that ends");
    }
  }

  public boolean isRightCensored() {
    return upTo == null;
  }

  /** In whole days: down for what lies before, up for what lies after; the event is still there. */
  public EventInterval toTheDay() {
    return new EventInterval(
        Duration.ofDays(after.toDays()),
        upTo == null ? null : Duration.ofDays(upTo.plusDays(1).minusNanos(1).toDays()));
  }

  /** The same interval in hours, as the estimators take it. */
  public CensoredInterval inHours() {
    return upTo == null
        ? CensoredInterval.after(hours(after))
        : new CensoredInterval(hours(after), hours(upTo));
  }

  private static double hours(Duration time) {
    return (time.getSeconds() + time.getNano() / NANOS_PER_SECOND) / SECONDS_PER_HOUR;
  }
}
