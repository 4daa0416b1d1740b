package health.reprieve.outcomes.domain;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Change of pain a week after a course: the score closest to day 7 within days 5 to 9, minus the
 * baseline; of two as close the earlier one. It is a score fixed in advance, not the best one ever.
 * The days are those of section 3.3 of the outcome definitions; the window in which staff ask,
 * {@link health.reprieve.treatment.domain.FollowUp#DAYS_7}, is the same to the instant.
 *
 * @param baseline of the course
 * @param entry the score taken
 */
public record DaySevenChange(Baseline baseline, ReliefEntry entry) {

  /** The day aimed at, after t = 0. */
  public static final Duration DAY_SEVEN = Duration.ofDays(7);

  /** How far from it a score may lie, both ends included. */
  public static final Duration TOLERANCE = Duration.ofDays(2);

  /** The change after a course; empty, which is missing, when no entry lies in these days. */
  public static Optional<DaySevenChange> of(Baseline baseline, ReliefDiary diary) {
    return diary.nearest(DAY_SEVEN, TOLERANCE).map(entry -> new DaySevenChange(baseline, entry));
  }

  /** Change in tenths of a point; negative means less pain. */
  public int tenths() {
    return PainScale.tenths(entry.score()) - baseline.tenths();
  }

  /** Change in points on the scale of 0 to 10; negative means less pain. */
  public double points() {
    return tenths() / 10.0;
  }

  /** Change in percent of the baseline; negative means less pain. Absent for a baseline of 0. */
  public OptionalDouble percent() {
    return baseline.tenths() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(100.0 * tenths() / baseline.tenths());
  }
}
