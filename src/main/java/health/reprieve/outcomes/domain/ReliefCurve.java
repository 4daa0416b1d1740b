package health.reprieve.outcomes.domain;

import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.SurvivalEstimate;
import health.reprieve.statistics.Turnbull;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * How long relief lasted in a group of patients, one course each, estimated by Turnbull's method.
 * Times are hours since t = 0, the end of the course's last infusion. Only assessed patients count:
 * responders and nonresponders.
 *
 * @param assessed number of responders and nonresponders
 * @param durations those of the responders, and how many have each
 * @param inRelief share of all assessed still in relief; nonresponders have a duration of 0, so
 *     that the curve starts at the share with any relief
 * @param amongResponders share of those with relief who still have it
 */
public record ReliefCurve(
    int assessed,
    Map<ReliefDuration, Long> durations,
    SurvivalEstimate inRelief,
    SurvivalEstimate amongResponders) {

  /** Nonresponders among the intervals that the curve is made of. */
  public static final CensoredInterval NEVER_IN_RELIEF = CensoredInterval.exactly(0);

  /** The curve of these courses; those that were not assessed or ineligible are left out. */
  public static ReliefCurve of(Collection<ReliefEpisode> episodes) {
    Map<ReliefDuration, Long> durations =
        episodes.stream()
            .map(ReliefEpisode::duration)
            .filter(Objects::nonNull)
            .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return of(
        durations,
        episodes.stream().filter(one -> one.status() == ReliefStatus.NONRESPONDER).count());
  }

  /**
   * The curve of distinct durations with the number of responders who have each.
   *
   * @param nonresponders how many there are beside them
   */
  public static ReliefCurve of(Map<ReliefDuration, Long> durations, long nonresponders) {
    Map<CensoredInterval, Long> lost = new HashMap<>();
    durations.forEach((one, number) -> lost.merge(one.lost().inHours(), number, Long::sum));
    SurvivalEstimate amongResponders = Turnbull.estimate(lost);
    if (nonresponders > 0) {
      lost.merge(NEVER_IN_RELIEF, nonresponders, Long::sum);
    }
    SurvivalEstimate all = Turnbull.estimate(lost);
    return new ReliefCurve(Math.toIntExact(all.n()), Map.copyOf(durations), all, amongResponders);
  }

  /**
   * The same durations in whole days, so that fewer are different: what was answered before lies
   * down, what was answered after lies up, and the loss is still between.
   */
  public static Map<ReliefDuration, Long> toTheDay(Map<ReliefDuration, Long> durations) {
    Map<ReliefDuration, Long> byTheDay = new HashMap<>();
    durations.forEach(
        (one, number) ->
            byTheDay.merge(
                new ReliefDuration(one.lost().toTheDay(), one.end(), one.unconfirmedLoss()),
                number,
                Long::sum));
    return byTheDay;
  }

  /** The intervals in hours in which relief was lost, and how many patients have each. */
  public Map<CensoredInterval, Long> intervals() {
    Map<CensoredInterval, Long> intervals = new HashMap<>();
    durations.forEach((one, number) -> intervals.merge(one.lost().inHours(), number, Long::sum));
    if (assessed > responders()) {
      intervals.put(NEVER_IN_RELIEF, (long) assessed - responders());
    }
    return intervals;
  }

  public int responders() {
    return count(duration -> true);
  }

  /** Responders whose record ends for this reason. */
  public int endedBy(ReliefEnd reason) {
    return count(duration -> duration.end() == reason);
  }

  /** How many are known to be in relief at this time: their last answer in relief is not before. */
  public int knownInRelief(Duration time) {
    return count(duration -> duration.lost().after().compareTo(time) >= 0);
  }

  /** How many lie between their last answer in relief and their first one without. */
  public int unsure(Duration time) {
    return count(
        duration -> {
          Duration upTo = duration.lost().upTo();
          boolean lastWasBefore = duration.lost().after().compareTo(time) < 0;
          return lastWasBefore && upTo != null && upTo.compareTo(time) > 0;
        });
  }

  /** The last time at which at least so many are known to be in relief. */
  public Optional<Duration> knownUntil(int least) {
    long known = 0;
    for (Map.Entry<Duration, Long> last : lastInRelief(duration -> true).entrySet()) {
      known += last.getValue();
      if (known >= least) {
        return Optional.of(last.getKey());
      }
    }
    return Optional.empty();
  }

  /**
   * Last answers in relief of those whose record ends for this reason: each time once, in order.
   */
  public List<Duration> endings(ReliefEnd reason) {
    return lastInRelief(duration -> duration.end() == reason).keySet().stream().sorted().toList();
  }

  /** How many have their last answer in relief at each time, the last time first. */
  private SortedMap<Duration, Long> lastInRelief(Predicate<ReliefDuration> property) {
    SortedMap<Duration, Long> last = new TreeMap<>(Comparator.reverseOrder());
    durations.forEach(
        (duration, number) -> {
          if (property.test(duration)) {
            last.merge(duration.lost().after(), number, Long::sum);
          }
        });
    return last;
  }

  private int count(Predicate<ReliefDuration> property) {
    return Math.toIntExact(
        durations.entrySet().stream()
            .filter(one -> property.test(one.getKey()))
            .mapToLong(Map.Entry::getValue)
            .sum());
  }
}
