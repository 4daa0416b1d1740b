package health.reprieve.recall.domain;

import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.Turnbull;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When relief after a course is likely to be lost, counted from t = 0.
 *
 * <p>The patient's own courses give the interval in which the median of Turnbull's estimate lies.
 * Those whose loss nobody saw are in it: relief that still held when the booster came is why the
 * booster came, and to leave it out would make each forecast shorter than the one before. It is
 * shrunk toward the interval in which the condition's median lies: with m own courses it has the
 * weight m / (m + 2), as if the condition were worth two courses of the patient. That two is a
 * choice of the house and not an estimate. m counts losses seen, and courses without one that held
 * until the condition's median at least; one whose answers ended before says nothing against it.
 *
 * <p>Where most own courses held and the own median is not reached, it lies somewhere after its
 * lower end. The condition's interval, moved to begin there if it began before, stands for it; and
 * the forecast does not begin before the time that most own courses are known to have held.
 *
 * @param earliest not before what is known of this course
 * @param latest not before {@code earliest}
 * @param ownLosses own losses seen
 * @param ownHeld own courses without a loss that count in m
 * @param ownWeight of the own interval, 0 to 1
 */
public record ReliefForecast(
    Duration earliest, Duration latest, int ownLosses, int ownHeld, double ownWeight) {

  /** How many own courses the condition is worth. */
  static final double WORTH_OF_CONDITION = 2;

  private static final double SECONDS_PER_HOUR = 3600;

  /**
   * The forecast for one course.
   *
   * @param own relief after the patient's earlier courses of the condition, right-censored where
   *     its loss was not seen
   * @param condition where the median of the condition lies; null where it is not known
   * @param heldFor relief of this course is known to have held that long
   * @return empty where nothing tells an end: the condition is not known, and the own median is not
   *     reached
   */
  public static Optional<ReliefForecast> of(
      List<EventInterval> own, @Nullable EventInterval condition, Duration heldFor) {
    Optional<EventInterval> median = median(own);
    if (condition != null && !condition.isRightCensored()) {
      return Optional.of(shrunk(own, median.orElse(condition), condition, heldFor));
    }
    int losses = losses(own);
    return median
        .filter(one -> !one.isRightCensored())
        .map(one -> notBefore(heldFor, one, losses, own.size() - losses, 1));
  }

  private static ReliefForecast shrunk(
      List<EventInterval> own, EventInterval median, EventInterval condition, Duration heldFor) {
    int losses = losses(own);
    int held =
        Math.toIntExact(
            own.stream()
                .filter(EventInterval::isRightCensored)
                .filter(one -> one.after().compareTo(condition.after()) >= 0)
                .count());
    double weight = (losses + held) / (losses + held + WORTH_OF_CONDITION);
    EventInterval told = median.isRightCensored() ? movedOn(condition, median.after()) : median;
    EventInterval between =
        new EventInterval(
            between(told.after(), condition.after(), weight),
            between(end(told), end(condition), weight));
    return notBefore(
        heldFor,
        median.isRightCensored() ? movedOn(between, heldByMost(own)) : between,
        losses,
        held,
        weight);
  }

  private static ReliefForecast notBefore(
      Duration heldFor, EventInterval range, int losses, int held, double weight) {
    Duration earliest = later(range.after(), heldFor);
    return new ReliefForecast(earliest, later(end(range), earliest), losses, held, weight);
  }

  private static Optional<EventInterval> median(Collection<EventInterval> own) {
    return Turnbull.estimate(own.stream().map(EventInterval::inHours).toList())
        .median()
        .map(ReliefForecast::interval);
  }

  private static EventInterval interval(CensoredInterval hours) {
    return new EventInterval(
        duration(hours.left()), hours.isOpenEnded() ? null : duration(hours.right()));
  }

  private static Duration duration(double hours) {
    return Duration.ofSeconds(Math.round(hours * SECONDS_PER_HOUR));
  }

  private static int losses(Collection<EventInterval> own) {
    return Math.toIntExact(own.stream().filter(one -> !one.isRightCensored()).count());
  }

  /** The same interval, as wide, beginning no earlier than a time. */
  private static EventInterval movedOn(EventInterval interval, Duration time) {
    Duration after = later(interval.after(), time);
    return new EventInterval(after, after.plus(end(interval).minus(interval.after())));
  }

  /** The longest time that more than half of the courses are known to have held. */
  private static Duration heldByMost(Collection<EventInterval> own) {
    return own.stream()
        .map(EventInterval::after)
        .sorted(Comparator.reverseOrder())
        .skip(own.size() / 2)
        .findFirst()
        .orElse(Duration.ZERO);
  }

  private static Duration between(Duration own, Duration condition, double weight) {
    return Duration.ofSeconds(
        Math.round(weight * own.toSeconds() + (1 - weight) * condition.toSeconds()));
  }

  private static Duration end(EventInterval loss) {
    return Objects.requireNonNull(loss.upTo());
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
