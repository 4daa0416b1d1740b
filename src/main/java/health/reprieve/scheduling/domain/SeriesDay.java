package health.reprieve.scheduling.domain;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.BitSet;
import java.util.List;

/**
 * One day as the planner sees it: the starts that fit, in the order of the clock on the wall.
 *
 * @param open whether the clinic is open on it
 */
record SeriesDay(LocalDate day, boolean open, List<Start> starts) {

  /** The place among the starts of the first that is not before this minute of the day. */
  int firstFrom(int minute) {
    int low = 0;
    int high = starts.size();
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (starts.get(middle).minute() < minute) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /**
   * A start that fits.
   *
   * @param minute of the day by the clock on the wall
   * @param seats that are free then, by their place in the planner's list
   * @param wished whether the patient's wishes hold
   * @param standing seats in which one of the series' own sessions stands at this instant now
   */
  record Start(Instant at, int minute, BitSet seats, boolean wished, BitSet standing) {

    LocalTime wall() {
      return LocalTime.of(minute / 60, minute % 60);
    }
  }
}
