package health.reprieve.outcomes.domain;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Relief after an earlier course that still holds, or holds again, when the next one begins. The
 * baseline of the next one is then measured on pain already relieved and is biased low (outcome
 * definitions 3.4).
 */
public final class CarryOver {

  /** Relief known in so many days before a course counts as carried over: the baseline's week. */
  public static final Duration WINDOW = Duration.ofDays(7);

  private CarryOver() {}

  /**
   * Whether any answer within the window before the course is in relief, against the baseline of
   * the course before. When that relief began, or whether it was lost in between, does not matter.
   *
   * @param baseline of the course before; null when there is none
   * @param diary what followed it
   * @param ended its t = 0; null while it has not ended
   * @param began start of the course in question
   */
  public static boolean into(
      ReliefDefinition definition,
      @Nullable Baseline baseline,
      ReliefDiary diary,
      @Nullable Instant ended,
      Instant began) {
    if (ended == null || ended.isAfter(began)) {
      return false;
    }
    Duration until = Duration.between(ended, began);
    return ReliefRules.inRelief(definition, baseline, diary)
        .anyMatch(time -> time.compareTo(until) < 0 && time.compareTo(until.minus(WINDOW)) >= 0);
  }
}
