package health.reprieve.outcomes.domain;

import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.SurvivalEstimate;
import health.reprieve.statistics.Turnbull;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * How long relief lasted in a group of patients, one course each, estimated by Turnbull's method.
 * Times are hours since t = 0, the end of the course's last infusion. Only assessed patients count:
 * responders and nonresponders.
 *
 * @param assessed number of responders and nonresponders
 * @param durations one of each responder
 * @param inRelief share of all assessed still in relief; nonresponders have a duration of 0, so
 *     that the curve starts at the share with any relief
 * @param amongResponders share of those with relief who still have it
 */
public record ReliefCurve(
    int assessed,
    List<ReliefDuration> durations,
    SurvivalEstimate inRelief,
    SurvivalEstimate amongResponders) {

  /** The curve of these courses; those that were not assessed or ineligible are left out. */
  public static ReliefCurve of(Collection<ReliefEpisode> episodes) {
    List<ReliefDuration> durations =
        episodes.stream().map(ReliefEpisode::duration).filter(Objects::nonNull).toList();
    long without =
        episodes.stream().filter(one -> one.status() == ReliefStatus.NONRESPONDER).count();
    List<CensoredInterval> lost =
        durations.stream().map(duration -> duration.lost().inHours()).toList();
    List<CensoredInterval> all = new ArrayList<>(lost);
    for (long i = 0; i < without; i++) {
      all.add(CensoredInterval.exactly(0));
    }
    return new ReliefCurve(all.size(), durations, Turnbull.estimate(all), Turnbull.estimate(lost));
  }

  public int responders() {
    return durations.size();
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
    return durations.stream()
        .map(duration -> duration.lost().after())
        .sorted(Comparator.reverseOrder())
        .skip(least - 1L)
        .findFirst();
  }

  /** Last answers in relief of those whose record ends for this reason, in order of time. */
  public List<Duration> endings(ReliefEnd reason) {
    return durations.stream()
        .filter(duration -> duration.end() == reason)
        .map(duration -> duration.lost().after())
        .sorted()
        .toList();
  }

  private int count(Predicate<ReliefDuration> property) {
    return (int) durations.stream().filter(property).count();
  }
}
