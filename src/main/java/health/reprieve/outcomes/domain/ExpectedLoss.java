package health.reprieve.outcomes.domain;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Between which days relief is likely to be lost, so that the patient is asked daily then and the
 * loss is known to the day. It only tells when to ask and is no forecast: it reaches from the
 * earliest to the latest that is known, a day wider on both sides.
 *
 * @param until not before {@code from}, at most three weeks later
 */
public record ExpectedLoss(LocalDate from, LocalDate until) {

  private static final int WIDER = 1;
  private static final int LONGEST = 21;

  /**
   * What earlier losses tell of a course.
   *
   * @param zero day of the course's last infusion
   * @param own losses seen after the patient's earlier courses of the condition
   * @param median in which the median of the condition lies; counts where there are no own losses
   * @return empty where neither tells anything
   */
  public static Optional<ExpectedLoss> of(
      LocalDate zero, List<EventInterval> own, @Nullable EventInterval median) {
    List<EventInterval> seen =
        (own.isEmpty() && median != null ? List.of(median) : own)
            .stream().filter(one -> !one.isRightCensored()).toList();
    if (seen.isEmpty()) {
      return Optional.empty();
    }
    Duration after =
        seen.stream().map(EventInterval::after).min(Comparator.naturalOrder()).orElseThrow();
    Duration upTo =
        seen.stream()
            .map(one -> Objects.requireNonNull(one.upTo()))
            .max(Comparator.naturalOrder())
            .orElseThrow();
    LocalDate from = zero.plusDays(Math.max(1, after.toDays() - WIDER));
    LocalDate until = zero.plusDays(upTo.toDays() + WIDER);
    LocalDate most = from.plusDays(LONGEST - 1L);
    return Optional.of(new ExpectedLoss(from, until.isAfter(most) ? most : until));
  }

  /** The first of these days after another one. */
  Optional<LocalDate> after(LocalDate day) {
    LocalDate next = day.isBefore(from) ? from : day.plusDays(1);
    return next.isAfter(until) ? Optional.empty() : Optional.of(next);
  }
}
