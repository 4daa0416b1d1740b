package health.reprieve.outcomes.domain;

import health.reprieve.outcomes.domain.ReliefRun.Judged;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The relief algorithm on mood: a response on the PHQ-9 in the place of relief. R0: no total before
 * the course, or one of remission. R1: sheets from the first day that speaks for after ({@link
 * CourseDays}) and before the patient's next infusion; up to then the questions look back on days
 * before t = 0. The others stand in {@link ReliefRun}; the window is that of {@link CourseDays}.
 */
public final class MoodRules {

  private MoodRules() {}

  /**
   * What followed a course.
   *
   * @param began start of its first infusion
   * @param ended end of its last infusion, t = 0; null while none has ended
   * @param nextInfusion from there to the patient's next infusion; null for none
   * @param days those of the course
   * @param inOrder the patient's sheets with a total, in order of time; of one moment the last
   *     counts
   */
  public static ReliefEpisode assess(
      MoodTerms terms,
      Instant began,
      @Nullable Instant ended,
      @Nullable Duration nextInfusion,
      CourseDays days,
      List<MoodSheet> inOrder) {
    BigDecimal before = before(began, days, inOrder).map(MoodSheet::total).orElse(null);
    if (ended == null) {
      return ReliefEpisode.without(
          MoodTotals.isEligible(before) ? ReliefStatus.NOT_ASSESSED : ReliefStatus.INELIGIBLE,
          0,
          null);
    }
    Map<Duration, BigDecimal> after = new TreeMap<>();
    for (MoodSheet sheet : inOrder) {
      Duration time = Duration.between(ended, sheet.answeredAt());
      if (isAfter(sheet, days) && (nextInfusion == null || time.compareTo(nextInfusion) < 0)) {
        after.put(time, sheet.total());
      }
    }
    if (before == null || !MoodTotals.isEligible(before)) {
      return ReliefEpisode.without(ReliefStatus.INELIGIBLE, after.size(), null);
    }
    List<Judged> entries =
        after.entrySet().stream()
            .map(one -> new Judged(one.getKey(), terms.isResponse(before, one.getValue())))
            .toList();
    return new ReliefRun(entries, window(ended, days), terms.confirmations(), nextInfusion, null)
        .episode();
  }

  private static Optional<MoodSheet> before(
      Instant began, CourseDays days, List<MoodSheet> inOrder) {
    return inOrder.stream()
        .filter(sheet -> !sheet.answeredAt().isBefore(days.moodBeforeFrom()))
        .filter(sheet -> !sheet.answeredAt().isAfter(began))
        .reduce((earlier, later) -> later);
  }

  private static boolean isAfter(MoodSheet sheet, CourseDays days) {
    Instant from = days.moodAfterFrom();
    return from != null && !sheet.answeredAt().isBefore(from);
  }

  /** Up to the last moment that speaks for after the course. */
  private static Duration window(Instant ended, CourseDays days) {
    Instant until = days.moodAfterUntil();
    return until == null ? Duration.ZERO : Duration.between(ended, until).minusNanos(1);
  }
}
