package health.reprieve.scheduling.domain;

import health.reprieve.treatment.domain.SeriesPlan;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The days to which a patient may move a visit without asking: those on which the protocol's gaps
 * to the sessions before and after it still hold. Where a session is missing between these two, so
 * that no single one is near to both, the day must only leave the shortest gap to the later one. A
 * visit without neighbours may go two weeks either way.
 */
public final class MoveDays {

  private static final int ALONE = 14;

  private MoveDays() {}

  /**
   * @param today the days after it count
   * @param present the day the visit is on now
   * @param before the day of the course's session before it, booked or given, null for none
   * @param after the day of the one after it, null for none
   * @param open tells the days on which the clinic is open
   * @return in order, possibly none
   */
  public static List<LocalDate> of(
      SeriesPlan series,
      LocalDate today,
      LocalDate present,
      @Nullable LocalDate before,
      @Nullable LocalDate after,
      Predicate<LocalDate> open) {
    LocalDate first = before == null ? firstAlone(present, after, series) : before.plusDays(1);
    LocalDate last = last(series, present, before, after);
    LocalDate tomorrow = today.plusDays(1);
    LocalDate from = first.isBefore(tomorrow) ? tomorrow : first;
    return last.isBefore(from)
        ? List.of()
        : from.datesUntil(last.plusDays(1))
            .filter(open)
            .filter(day -> fits(series, before, day, after, open))
            .toList();
  }

  private static boolean fits(
      SeriesPlan series,
      @Nullable LocalDate before,
      LocalDate day,
      @Nullable LocalDate after,
      Predicate<LocalDate> open) {
    if (before == null) {
      return series.mayBeginOn(day) && (after == null || series.allows(day, after, open));
    }
    return after == null
        ? series.allows(before, day, open)
        : series.allowsBetween(before, day, after, open);
  }

  private static LocalDate firstAlone(
      LocalDate present, @Nullable LocalDate after, SeriesPlan series) {
    return after == null ? present.minusDays(ALONE) : after.minusDays(series.gapMaxDays());
  }

  private static LocalDate last(
      SeriesPlan series, LocalDate present, @Nullable LocalDate before, @Nullable LocalDate after) {
    if (after != null) {
      return after.minusDays(1);
    }
    return before == null ? present.plusDays(ALONE) : series.latestAfter(before);
  }
}
