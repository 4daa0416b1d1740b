package health.reprieve.statistics;

import java.util.List;
import java.util.Optional;

/**
 * Survival curve S(t), the share whose event comes after t, from event times known within bounds. S
 * is 1 before the first step, constant between steps, and undetermined inside a step.
 *
 * @param n number of units
 * @param steps the falls in order of time, those without mass left out; empty when n = 0. The last
 *     one may be open-ended: that mass lies after the last time anything was known.
 * @param logLikelihood natural logarithm of the likelihood at its maximum; 0 when n = 0
 * @param iterations rounds the estimator took; 0 when the answer needed none
 */
public record SurvivalEstimate(
    long n, List<SurvivalStep> steps, double logLikelihood, int iterations) {

  /** Two shares this close count as equal when a quantile is read off; the limit R uses. */
  private static final double EQUAL_SHARE = 1e-8;

  public SurvivalEstimate {
    steps = List.copyOf(steps);
  }

  /** S(t) as far as the data determine it: anything from 0 to 1 when there are no data. */
  public SurvivalRange survivalAt(double time) {
    if (steps.isEmpty()) {
      return new SurvivalRange(0, 1);
    }
    int begun = begunBy(time);
    if (begun == 0) {
      return new SurvivalRange(1, 1);
    }
    SurvivalStep last = steps.get(begun - 1);
    return time < last.interval().right()
        ? new SurvivalRange(last.after(), last.before())
        : new SurvivalRange(last.after(), last.after());
  }

  /** How many steps begin before a time, or are exactly then. */
  private int begunBy(double time) {
    int low = 0;
    int high = steps.size();
    while (low < high) {
      int middle = (low + high) / 2;
      CensoredInterval fall = steps.get(middle).interval();
      if (fall.left() < time || (fall.left() == time && fall.isExact())) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The time half of the units stay free of the event; see {@link #quantile}. */
  public Optional<CensoredInterval> median() {
    return quantile(0.5);
  }

  /**
   * The time by which a share of the units has had the event, as the interval it lies in: the first
   * step that brings S down to 1 − share. Open-ended means not reached: the time lies after the
   * left end, and nothing says how long after. Where S stays at exactly 1 − share until the next
   * step, every time between the two is a quantile, so the interval reaches to the end of that next
   * step, or to its beginning if it is open-ended (R's rule for exact times, which takes the
   * middle). Absent when there are no data.
   *
   * @param share of the units, more than 0 and at most 1
   */
  public Optional<CensoredInterval> quantile(double share) {
    if (!(share > 0 && share <= 1)) {
      throw new IllegalArgumentException("A quantile needs a share in (0, 1]: " + share);
    }
    double target = 1 - share;
    for (int i = 0; i < steps.size(); i++) {
      if (steps.get(i).after() <= target + EQUAL_SHARE) {
        return Optional.of(quantileFrom(i, target));
      }
    }
    return Optional.empty();
  }

  private CensoredInterval quantileFrom(int index, double target) {
    SurvivalStep step = steps.get(index);
    boolean staysAtTarget = Math.abs(step.after() - target) <= EQUAL_SHARE;
    if (!staysAtTarget || index + 1 == steps.size()) {
      return step.interval();
    }
    CensoredInterval next = steps.get(index + 1).interval();
    return new CensoredInterval(
        step.interval().left(), next.isOpenEnded() ? next.left() : next.right());
  }
}
