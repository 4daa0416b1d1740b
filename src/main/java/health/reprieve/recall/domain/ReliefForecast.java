package health.reprieve.recall.domain;

import health.reprieve.outcomes.domain.EventInterval;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When relief after a course is likely to be lost, counted from t = 0.
 *
 * <p>The patient's own losses give a range from the mean of their last times in relief to the mean
 * of their first times without. It is shrunk toward the interval in which the condition's median
 * lies: with m own losses seen it has the weight m / (m + 2), as if the condition were worth two
 * courses of the patient. That two is a choice of the house and not an estimate. Courses whose loss
 * nobody saw tell no interval and count for neither side, which makes the own range a little short.
 *
 * @param earliest not before what is known of this course
 * @param latest not before {@code earliest}
 * @param ownLosses number m of own losses seen
 * @param ownWeight of the own range, 0 to 1
 */
public record ReliefForecast(Duration earliest, Duration latest, int ownLosses, double ownWeight) {

  /** How many own courses the condition is worth. */
  static final double WORTH_OF_CONDITION = 2;

  /**
   * The forecast for one course.
   *
   * @param own losses seen after the patient's earlier courses of the condition; right-censored
   *     ones are left out
   * @param condition where the median of the condition lies; null where it is not known
   * @param heldFor relief of this course is known to have held that long
   * @return empty where neither side tells anything
   */
  public static Optional<ReliefForecast> of(
      List<EventInterval> own, @Nullable EventInterval condition, Duration heldFor) {
    List<EventInterval> seen = own.stream().filter(one -> !one.isRightCensored()).toList();
    boolean known = condition != null && !condition.isRightCensored();
    if (seen.isEmpty() && !known) {
      return Optional.empty();
    }
    double weight = known ? seen.size() / (seen.size() + WORTH_OF_CONDITION) : 1;
    double low = 0;
    double high = 0;
    for (EventInterval loss : seen) {
      low += weight * loss.after().toSeconds() / seen.size();
      high += weight * end(loss).toSeconds() / seen.size();
    }
    if (condition != null && known) {
      low += (1 - weight) * condition.after().toSeconds();
      high += (1 - weight) * end(condition).toSeconds();
    }
    Duration earliest = later(Duration.ofSeconds(Math.round(low)), heldFor);
    Duration latest = later(Duration.ofSeconds(Math.round(high)), earliest);
    return Optional.of(new ReliefForecast(earliest, latest, seen.size(), weight));
  }

  private static Duration end(EventInterval loss) {
    Duration upTo = loss.upTo();
    return upTo == null ? loss.after() : upTo;
  }

  private static Duration later(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
