package health.reprieve.outcomes.domain;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Rules R2 to R5 of the relief algorithm, each in the method that names it: when relief began and
 * how long it lasted, from entries of which it is known whether they are in relief, whatever they
 * were measured on.
 *
 * @param entries those of one episode, in order of time, at most one at a time
 * @param onsetWindow relief must begin within this time after t = 0
 * @param confirmations number of consecutive entries out of relief that make a loss, 1 or more
 * @param nextInfusion start of the next infusion after t = 0, or null when there is none
 * @param bestPercent see {@link ReliefEpisode}
 */
record ReliefRun(
    List<Judged> entries,
    Duration onsetWindow,
    int confirmations,
    @Nullable Duration nextInfusion,
    @Nullable BigDecimal bestPercent) {

  /**
   * An entry, and whether it is in relief.
   *
   * @param time since t = 0
   */
  record Judged(Duration time, boolean inRelief) {}

  ReliefEpisode episode() {
    OptionalInt onset = firstInRelief();
    if (onset.isEmpty()) {
      return ReliefEpisode.without(statusWithoutRelief(), entries.size(), bestPercent);
    }
    return new ReliefEpisode(
        ReliefStatus.RESPONDER,
        entries.size(),
        bestPercent,
        onset(onset.getAsInt()),
        durationFrom(onset.getAsInt()));
  }

  /** R2: relief begins with the first entry in relief, if that stands in the onset window. */
  private OptionalInt firstInRelief() {
    return IntStream.range(0, entries.size())
        .filter(i -> isInWindow(entries.get(i)) && entries.get(i).inRelief())
        .findFirst();
  }

  /** R2: onset lies after the entry before that one, or after t = 0, and not later than it. */
  private EventInterval onset(int first) {
    Duration before = first == 0 ? Duration.ZERO : entries.get(first - 1).time();
    return new EventInterval(before, entries.get(first).time());
  }

  /** R3: without relief in the window, entries there make a nonresponder; none, not assessed. */
  private ReliefStatus statusWithoutRelief() {
    return entries.stream().anyMatch(this::isInWindow)
        ? ReliefStatus.NONRESPONDER
        : ReliefStatus.NOT_ASSESSED;
  }

  /** R4: the first run of enough consecutive entries out of relief is the loss. */
  private ReliefDuration durationFrom(int onset) {
    int lastInRelief = onset;
    for (int i = onset + 1; i < entries.size(); i++) {
      if (entries.get(i).inRelief()) {
        lastInRelief = i;
      } else if (i - lastInRelief == confirmations) {
        return lossAfter(lastInRelief);
      }
    }
    return stillInRelief(lastInRelief);
  }

  /** R4: loss lies after the last entry in relief and not later than the first of the run. */
  private ReliefDuration lossAfter(int lastInRelief) {
    var lost =
        new EventInterval(entries.get(lastInRelief).time(), entries.get(lastInRelief + 1).time());
    return new ReliefDuration(lost, ReliefEnd.LOSS, false);
  }

  /**
   * R5: otherwise right-censored at the last entry in relief, not at the next infusion or the last
   * contact; R4: a run too short for a loss at the end of the diary is flagged.
   */
  private ReliefDuration stillInRelief(int lastInRelief) {
    var lost = new EventInterval(entries.get(lastInRelief).time(), null);
    var end = nextInfusion == null ? ReliefEnd.END_OF_DATA : ReliefEnd.NEXT_INFUSION;
    return new ReliefDuration(lost, end, lastInRelief < entries.size() - 1);
  }

  private boolean isInWindow(Judged entry) {
    return entry.time().compareTo(onsetWindow) <= 0;
  }
}
