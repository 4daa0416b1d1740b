package health.reprieve.scheduling.domain;

import org.jspecify.annotations.Nullable;

/**
 * Where on a day a session is put, and its price without the waiting.
 *
 * @param seat its place in the planner's list of chairs
 */
record SeriesChoice(SeriesDay.Start start, int seat, long price) {

  /**
   * The cheapest on the day for a plan whose own hour and chair are these; null where none is
   * allowed.
   */
  static @Nullable SeriesChoice of(
      SeriesDay day, int minute, int seat, SeriesTaste taste, boolean anyStands) {
    SeriesChoice best = null;
    for (SeriesDay.Start start : day.starts()) {
      long without = taste.hour(Math.abs(start.minute() - minute)) + taste.wishes(start.wished());
      if (best != null && without >= best.price()) {
        continue;
      }
      int chosen = seatAt(start, seat);
      boolean kept = !anyStands || start.standing().get(chosen);
      long price = without + taste.chair(chosen == seat) + taste.standing(kept);
      if (price < SeriesTaste.NEVER && (best == null || price < best.price())) {
        best = new SeriesChoice(start, chosen, price);
      }
    }
    return best;
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
