package health.reprieve.recall.domain;

import java.time.LocalDate;

/**
 * The days on which a next infusion is suggested: those on which relief is likely to end, so many
 * days earlier, and none before today.
 *
 * @param first local day
 * @param last not before {@code first}
 * @param overdue whether even the last of the days lay before today, so that the window is today
 */
public record BoosterWindow(LocalDate first, LocalDate last, boolean overdue) {

  /** How far ahead times are looked for where the window is shorter, in days. */
  static final int AT_LEAST_SEARCHED = 14;

  /** How far times are looked for where the window is longer, in days. */
  static final int AT_MOST_SEARCHED = 28;

  /**
   * The window for relief that ends between two days.
   *
   * @param leadDays how many days before, 0 or more
   */
  public static BoosterWindow of(
      LocalDate earliest, LocalDate latest, int leadDays, LocalDate today) {
    LocalDate first = later(earliest.minusDays(leadDays), today);
    LocalDate wanted = latest.minusDays(leadDays);
    return new BoosterWindow(first, later(wanted, first), wanted.isBefore(today));
  }

  public boolean contains(LocalDate day) {
    return !day.isBefore(first) && !day.isAfter(last);
  }

  /**
   * Times are looked for up to this day, included: after a short window as well, in case that it
   * has none, and not to the end of a very long one.
   */
  public LocalDate searchedTo() {
    LocalDate least = first.plusDays(AT_LEAST_SEARCHED - 1L);
    LocalDate most = first.plusDays(AT_MOST_SEARCHED - 1L);
    LocalDate to = later(last, least);
    return to.isAfter(most) ? most : to;
  }

  private static LocalDate later(LocalDate one, LocalDate other) {
    return one.isBefore(other) ? other : one;
  }
}
