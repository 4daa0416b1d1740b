package health.reprieve.recall.domain;

import health.reprieve.scheduling.domain.FreeSlot;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * At most three free times to be suggested, the very first always among them: of the window's
 * first, middle and last free day the earliest each. Where fewer days are free, later times of the
 * same days. Where the window has none, the earliest of each of the first days after it: three
 * times of one day would be one choice.
 *
 * @param slots in time order
 * @param inside whether they lie in the window
 */
public record BoosterTimes(List<FreeSlot> slots, boolean inside) {

  /**
   * No time is suggested sooner than this from now: whoever is called has to arrange the day and
   * somebody to take them home. A choice of the house; who waits for a place names their own.
   */
  public static final Duration NOTICE = Duration.ofHours(24);

  static final int MOST = 3;

  public BoosterTimes {
    slots = List.copyOf(slots);
  }

  /** No time at all. */
  public static BoosterTimes none() {
    return new BoosterTimes(List.of(), true);
  }

  /**
   * Chooses among the free times.
   *
   * @param free in time order, from the window's first day on
   * @param zone by whose days the window is meant
   */
  public static BoosterTimes of(List<FreeSlot> free, BoosterWindow window, ZoneId zone) {
    List<FreeSlot> within = free.stream().filter(slot -> window.contains(day(slot, zone))).toList();
    return within.isEmpty()
        ? new BoosterTimes(firstOfDays(free, zone).stream().limit(MOST).toList(), free.isEmpty())
        : new BoosterTimes(spread(within, zone), true);
  }

  private static List<FreeSlot> spread(List<FreeSlot> within, ZoneId zone) {
    List<FreeSlot> days = firstOfDays(within, zone);
    Set<FreeSlot> chosen = new LinkedHashSet<>();
    if (days.size() > MOST) {
      chosen.addAll(
          List.of(days.get(0), days.get((days.size() - 1) / 2), days.get(days.size() - 1)));
    } else {
      chosen.addAll(days);
      within.stream().limit(MOST).forEach(chosen::add);
    }
    return chosen.stream()
        .limit(MOST)
        .sorted(Comparator.comparing(slot -> slot.time().start()))
        .toList();
  }

  private static List<FreeSlot> firstOfDays(List<FreeSlot> free, ZoneId zone) {
    Map<LocalDate, FreeSlot> firstOfDay = new LinkedHashMap<>();
    free.forEach(slot -> firstOfDay.putIfAbsent(day(slot, zone), slot));
    return new ArrayList<>(firstOfDay.values());
  }

  private static LocalDate day(FreeSlot slot, ZoneId zone) {
    return slot.time().start().atZone(zone).toLocalDate();
  }
}
