package health.reprieve.outcomes;

import health.reprieve.outcomes.domain.Compared;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A diary as its patient sees it today; no name, no condition.
 *
 * @param issued when the link was signed
 * @param pain today's answer, 0 to 10; null for none yet
 * @param before the last answered day before today; null for none
 * @param next when the next question goes out; null where none is planned
 */
public record DiaryView(
    Standing standing,
    Instant issued,
    LocalDate today,
    @Nullable Integer pain,
    @Nullable Compared compared,
    @Nullable Integer sleep,
    @Nullable Integer rescueDoses,
    @Nullable LocalDate before,
    @Nullable Instant next,
    DiaryWords words) {

  /** What the patient can do. */
  public enum Standing {
    /** The link only offers a fresh one. */
    OLD_LINK,
    STOPPED,
    OPEN
  }
}
