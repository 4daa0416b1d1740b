package health.reprieve.outcomes.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The relief algorithm. Rule R1, which entries belong to the episode, stands in {@link
 * ReliefDiary}; the others here, each in the method that names it.
 */
public final class ReliefRules {

  private final ReliefDefinition definition;
  private final Baseline baseline;
  private final ReliefDiary diary;
  private final List<ReliefEntry> entries;

  private ReliefRules(ReliefDefinition definition, Baseline baseline, ReliefDiary diary) {
    this.definition = definition;
    this.baseline = baseline;
    this.diary = diary;
    this.entries = diary.entries();
  }

  /**
   * Applies the definition to what followed a course.
   *
   * @param baseline of the course, null when there is none
   */
  public static ReliefEpisode assess(
      ReliefDefinition definition, @Nullable Baseline baseline, ReliefDiary diary) {
    if (baseline == null || isBelowMinimum(definition, baseline)) {
      return ReliefEpisode.without(ReliefStatus.INELIGIBLE, diary.entries().size(), null);
    }
    return new ReliefRules(definition, baseline, diary).episode();
  }

  /**
   * Times since t = 0 of all entries in relief, whether in the onset window or later, and also
   * after a loss; none where R0 makes the course ineligible.
   */
  static Stream<Duration> inRelief(
      ReliefDefinition definition, @Nullable Baseline baseline, ReliefDiary diary) {
    if (baseline == null || isBelowMinimum(definition, baseline)) {
      return Stream.empty();
    }
    ReliefRules rules = new ReliefRules(definition, baseline, diary);
    return diary.entries().stream().filter(rules::isInRelief).map(ReliefEntry::time);
  }

  /** R0: a course that starts below the minimum baseline is ineligible. */
  private static boolean isBelowMinimum(ReliefDefinition definition, Baseline baseline) {
    return baseline.tenths() < definition.minimumBaselineTenths();
  }

  private ReliefEpisode episode() {
    OptionalInt onset = firstInRelief();
    if (onset.isEmpty()) {
      return ReliefEpisode.without(statusWithoutRelief(), entries.size(), bestPercent());
    }
    return new ReliefEpisode(
        ReliefStatus.RESPONDER,
        entries.size(),
        bestPercent(),
        onset(onset.getAsInt()),
        durationFrom(onset.getAsInt()));
  }

  /** R2: relief begins with the first entry in relief, if that stands in the onset window. */
  private OptionalInt firstInRelief() {
    return IntStream.range(0, entries.size())
        .filter(i -> isInWindow(entries.get(i)) && isInRelief(entries.get(i)))
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
      if (isInRelief(entries.get(i))) {
        lastInRelief = i;
      } else if (i - lastInRelief == definition.confirmations()) {
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
    var end = diary.nextInfusion() == null ? ReliefEnd.END_OF_DATA : ReliefEnd.NEXT_INFUSION;
    return new ReliefDuration(lost, end, lastInRelief < entries.size() - 1);
  }

  private boolean isInWindow(ReliefEntry entry) {
    return entry.time().compareTo(definition.onsetWindow()) <= 0;
  }

  private boolean isInRelief(ReliefEntry entry) {
    return definition.threshold().isMet(baseline, entry.score());
  }

  private @Nullable BigDecimal bestPercent() {
    OptionalInt best = diary.best();
    if (best.isEmpty()) {
      return null;
    }
    int fall = baseline.tenths() - PainScale.tenths(best.getAsInt());
    return BigDecimal.valueOf(100L * fall)
        .divide(BigDecimal.valueOf(baseline.tenths()), 1, RoundingMode.HALF_UP);
  }
}
