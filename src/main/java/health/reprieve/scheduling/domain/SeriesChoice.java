package health.reprieve.scheduling.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where on a day a session is put, and its price without the waiting.
 *
 * @param seat its place in the planner's list of chairs
 */
record SeriesChoice(SeriesDay.Start start, int seat, long price) {

  /**
   * The cheapest on the day for a plan whose own hour and chair are these, the nearest to that hour
   * among equals; null where none is allowed. Looks from the hour outwards, for as long as the way
   * from it alone costs less than what is found.
   */
  static @Nullable SeriesChoice of(
      SeriesDay day, int minute, int seat, SeriesTaste taste, boolean anyStands) {
    List<SeriesDay.Start> starts = day.starts();
    int later = day.firstFrom(minute);
    int earlier = later - 1;
    SeriesChoice best = null;
    while (earlier >= 0 || later < starts.size()) {
      int before = earlier < 0 ? Integer.MAX_VALUE : minute - starts.get(earlier).minute();
      int after = later == starts.size() ? Integer.MAX_VALUE : starts.get(later).minute() - minute;
      long away = taste.hour(Math.min(before, after));
      if (away >= (best == null ? SeriesTaste.NEVER : best.price())) {
        return best;
      }
      SeriesDay.Start start = starts.get(before <= after ? earlier-- : later++);
      best = cheaper(best, start, away, seat, taste, anyStands);
    }
    return best;
  }

  private static @Nullable SeriesChoice cheaper(
      @Nullable SeriesChoice best,
      SeriesDay.Start start,
      long away,
      int seat,
      SeriesTaste taste,
      boolean anyStands) {
    int chosen = seatAt(start, seat);
    boolean kept = !anyStands || start.standing().get(chosen);
    long price =
        away + taste.wishes(start.wished()) + taste.chair(chosen == seat) + taste.standing(kept);
    return price < SeriesTaste.NEVER && (best == null || price < best.price())
        ? new SeriesChoice(start, chosen, price)
        : best;
  }

  /** The plan's own chair, else the one where a session stands now, else the first. */
  private static int seatAt(SeriesDay.Start start, int seat) {
    if (start.seats().get(seat)) {
      return seat;
    }
    int standing = start.standing().nextSetBit(0);
    return standing >= 0 ? standing : start.seats().nextSetBit(0);
  }
}
