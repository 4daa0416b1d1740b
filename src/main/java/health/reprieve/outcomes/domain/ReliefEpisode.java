package health.reprieve.outcomes.domain;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * What the relief rules say of one course. On mood relief is a response on the PHQ-9, and an entry
 * a sheet.
 *
 * @param status responder or not, or why that is not known
 * @param entries number of entries that count
 * @param bestPercent fall from the baseline to the lowest score in percent of the baseline, one
 *     decimal, negative when pain was never below the baseline; null without eligible baseline or
 *     without entry, and on mood. To be shown as text only: the best of many scores is not a
 *     response.
 * @param onset when relief began; null unless a responder
 * @param duration how long it lasted; null unless a responder
 */
public record ReliefEpisode(
    ReliefStatus status,
    int entries,
    @Nullable BigDecimal bestPercent,
    @Nullable EventInterval onset,
    @Nullable ReliefDuration duration) {

  public ReliefEpisode {
    boolean responder = status == ReliefStatus.RESPONDER;
    if (responder != (onset != null) || responder != (duration != null)) {
      throw new IllegalArgumentException("Responders, and only they, have an onset and a duration");
    }
  }

  /** Nothing is known of what followed. */
  public static ReliefEpisode notAssessed() {
    return without(ReliefStatus.NOT_ASSESSED, 0, null);
  }

  static ReliefEpisode without(ReliefStatus status, int entries, @Nullable BigDecimal bestPercent) {
    return new ReliefEpisode(status, entries, bestPercent, null, null);
  }
}
