package health.reprieve.scheduling.domain;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;

/**
 * In which order those who wait are offered a place: whose relief is likely to end first, then who
 * has waited longest. Of whom nothing is known comes after them.
 */
public final class WaitRanking {

  private WaitRanking() {}

  /** The entries in the order in which they are served. */
  public static List<WaitEntry> ranked(List<WaitEntry> entries) {
    return entries.stream()
        .sorted(
            Comparator.comparing(WaitRanking::reliefEnds)
                .thenComparing(WaitEntry::waitingSince)
                .thenComparing(entry -> entry.id().value()))
        .toList();
  }

  private static LocalDate reliefEnds(WaitEntry entry) {
    ReliefRange relief = entry.relief();
    return relief == null ? LocalDate.MAX : relief.from();
  }
}
