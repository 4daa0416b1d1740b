package health.reprieve.outcomes.persistence;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneRules;
import java.util.ArrayList;
import java.util.List;

/** What SQL must be told of a zone to find the local day of an instant: a database knows none. */
final class ZoneOffsets {

  /** Longer than the questions of a diary go back. */
  private static final Duration KNOWN = Duration.ofDays(3 * 365);

  private ZoneOffsets() {}

  /**
   * By how many seconds the zone's clock was ahead of UTC, the latest first: {@code [[since,
   * seconds], …]} in JSON, {@code since} in seconds from 1970 on. What was so three years ago was
   * always so.
   */
  static String upTo(Instant now, ZoneId zone) {
    ZoneRules rules = zone.getRules();
    Instant oldest = now.minus(KNOWN);
    List<List<Long>> offsets = new ArrayList<>();
    ZoneOffsetTransition change = rules.previousTransition(now);
    while (change != null && change.getInstant().isAfter(oldest)) {
      offsets.add(row(change.toEpochSecond(), change.getOffsetAfter().getTotalSeconds()));
      change = rules.previousTransition(change.getInstant());
    }
    offsets.add(row(0, rules.getOffset(oldest).getTotalSeconds()));
    return offsets.toString();
  }

  private static List<Long> row(long since, long seconds) {
    return List.of(since, seconds);
  }
}
