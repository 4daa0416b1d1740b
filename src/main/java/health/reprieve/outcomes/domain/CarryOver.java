package health.reprieve.outcomes.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Relief of an earlier course that still holds when the next one begins. The baseline of the next
 * one is then measured on pain already relieved and is biased low (outcome definitions 3.4).
 */
public final class CarryOver {

  /** Relief known in so many days before a course counts as carried over: the baseline's week. */
  public static final Duration WINDOW = Duration.ofDays(7);

  private CarryOver() {}

  /**
   * Whether the last answer in relief, before any loss, lies within the window before the course.
   *
   * @param earlier what followed the course before
   * @param ended its t = 0; null while it has not ended
   * @param began start of the course in question
   */
  public static boolean into(ReliefEpisode earlier, @Nullable Instant ended, Instant began) {
    @Nullable ReliefDuration duration = earlier.duration();
    if (duration == null || ended == null || ended.isAfter(began)) {
      return false;
    }
    Instant lastInRelief = ended.plus(duration.lost().after());
    return !lastInRelief.isBefore(began.minus(WINDOW));
  }
}
