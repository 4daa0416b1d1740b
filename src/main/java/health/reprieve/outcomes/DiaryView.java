package health.reprieve.outcomes;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A diary as its patient sees it today; no name, no condition.
 *
 * @param issued local day on which the link was signed
 * @param asked today's questions and answers
 * @param next when the next question goes out; null where none is planned
 */
public record DiaryView(
    Standing standing,
    LocalDate issued,
    LocalDate today,
    AskedDay asked,
    @Nullable Instant next,
    DiaryWords words) {

  /** What the patient can do. */
  public enum Standing {
    /** The link only offers a fresh one. */
    OLD_LINK,
    /** The link is old, but the patient has finished today, so that there is nothing to do. */
    ANSWERED,
    /** The link is old, and no more questions are planned. */
    FINISHED,
    STOPPED,
    OPEN
  }
}
