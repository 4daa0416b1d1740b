package health.reprieve.outcomes.domain;

import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The entries that count for one episode, in order of time, at most one at a time.
 *
 * @param entries later than t = 0 and before the next infusion
 * @param nextInfusion start of the next infusion after t = 0, or null when there is none
 */
public record ReliefDiary(List<ReliefEntry> entries, @Nullable Duration nextInfusion) {

  public ReliefDiary {
    if (nextInfusion != null && !isAfterEnd(nextInfusion)) {
      throw new IllegalArgumentException("The next infusion starts after the end of this one");
    }
    entries = counted(entries, nextInfusion);
  }

  /** The lowest score; empty when there is no entry. */
  public OptionalInt best() {
    return entries.stream().mapToInt(ReliefEntry::score).min();
  }

  /** The entry closest to the given time within the tolerance; the earlier one of two as close. */
  Optional<ReliefEntry> nearest(Duration time, Duration tolerance) {
    Comparator<ReliefEntry> byDistance =
        Comparator.comparing(entry -> entry.time().minus(time).abs());
    return entries.stream()
        .filter(entry -> entry.time().minus(time).abs().compareTo(tolerance) <= 0)
        .min(byDistance.thenComparing(ReliefEntry::time));
  }

  private static List<ReliefEntry> counted(
      Collection<ReliefEntry> entries, @Nullable Duration nextInfusion) {
    var byTime = new TreeMap<Duration, ReliefEntry>();
    for (ReliefEntry entry : entries) {
      if (isAfterEnd(entry.time()) && isBeforeNext(entry.time(), nextInfusion)) {
        byTime.merge(entry.time(), entry, ReliefDiary::worse);
      }
    }
    return List.copyOf(byTime.values());
  }

  /** Scores given up to the end of the infusion speak for the infusion, not for what follows. */
  private static boolean isAfterEnd(Duration time) {
    return time.compareTo(Duration.ZERO) > 0;
  }

  /** R1: entries at or after the next infusion's start belong to the next episode. */
  private static boolean isBeforeNext(Duration time, @Nullable Duration nextInfusion) {
    return nextInfusion == null || time.compareTo(nextInfusion) < 0;
  }

  /** Of two scores for the same moment the higher one counts. */
  private static ReliefEntry worse(ReliefEntry one, ReliefEntry other) {
    return one.score() >= other.score() ? one : other;
  }
}
