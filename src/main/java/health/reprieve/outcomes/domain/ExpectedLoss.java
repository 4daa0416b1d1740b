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
 * earliest to the latest that is known, a day wider on both sides. Relief after an earlier course
 * whose loss nobody saw held for as long as it is known to: the loss may come later than that, too,
 * because a booster that was given in time ends what is known.
 *
 * @param until not before {@code from}, at most three weeks later
 */
public record ExpectedLoss(LocalDate from, LocalDate until) {

  private static final int WIDER = 1;
  private static final int LONGEST = 21;

  /**
   * What earlier courses tell of a course.
   *
   * @param zero day of the course's last infusion
   * @param own relief after the patient's earlier courses of the condition, right-censored where
   *     its loss was not seen
   * @param median in which the median of the condition lies; counts where no own loss was seen
   * @return empty where neither tells a loss
   */
  public static Optional<ExpectedLoss> of(
      LocalDate zero, List<EventInterval> own, @Nullable EventInterval median) {
    List<EventInterval> lost = own.stream().filter(one -> !one.isRightCensored()).toList();
    List<Duration> held =
        own.stream()
            .filter(EventInterval::isRightCensored)
            .map(EventInterval::after)
            .sorted()
            .toList();
    Duration least = held.isEmpty() ? Duration.ZERO : held.get(0);
    Duration most = held.isEmpty() ? Duration.ZERO : held.get(held.size() - 1);
    if (!lost.isEmpty()) {
      return Optional.of(between(zero, earliest(lost), later(latest(lost), most)));
    }
    return Optional.ofNullable(median)
        .filter(one -> !one.isRightCensored())
        .map(one -> between(zero, later(one.after(), least), upTo(movedOn(one, most))));
  }

  private static ExpectedLoss between(LocalDate zero, Duration after, Duration upTo) {
    LocalDate from = zero.plusDays(Math.max(1, after.toDays() - WIDER));
    LocalDate until = zero.plusDays(upTo.toDays() + WIDER);
    LocalDate most = from.plusDays(LONGEST - 1L);
    return new ExpectedLoss(from, until.isAfter(most) ? most : until);
  }

  private static Duration earliest(List<EventInterval> lost) {
    return lost.stream().map(EventInterval::after).min(Comparator.naturalOrder()).orElseThrow();
  }

  private static Duration latest(List<EventInterval> lost) {
    return lost.stream().map(ExpectedLoss::upTo).max(Comparator.naturalOrder()).orElseThrow();
  }

  /** The same interval, as wide, beginning no earlier than a time. */
  private static EventInterval movedOn(EventInterval interval, Duration time) {
    Duration after = later(interval.after(), time);
    return new EventInterval(after, after.plus(upTo(interval).minus(interval.after())));
  }

  private static Duration upTo(EventInterval loss) {
    return Objects.requireNonNull(loss.upTo());
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }

  /** The first of these days after another one. */
  Optional<LocalDate> after(LocalDate day) {
    LocalDate next = day.isBefore(from) ? from : day.plusDays(1);
    return next.isAfter(until) ? Optional.empty() : Optional.of(next);
  }
}
