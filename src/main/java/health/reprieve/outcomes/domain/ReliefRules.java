package health.reprieve.outcomes.domain;

import health.reprieve.outcomes.domain.ReliefRun.Judged;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The relief algorithm on pain: R0, and what is relief. R1, which entries belong to the episode,
 * stands in {@link ReliefDiary}, the others in {@link ReliefRun}.
 */
public final class ReliefRules {

  private final ReliefDefinition definition;
  private final Baseline baseline;
  private final ReliefDiary diary;

  private ReliefRules(ReliefDefinition definition, Baseline baseline, ReliefDiary diary) {
    this.definition = definition;
    this.baseline = baseline;
    this.diary = diary;
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
    ReliefRules rules = new ReliefRules(definition, baseline, diary);
    List<Judged> entries =
        diary.entries().stream()
            .map(entry -> new Judged(entry.time(), rules.isInRelief(entry)))
            .toList();
    return new ReliefRun(
            entries,
            definition.onsetWindow(),
            definition.confirmations(),
            diary.nextInfusion(),
            rules.bestPercent())
        .episode();
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
