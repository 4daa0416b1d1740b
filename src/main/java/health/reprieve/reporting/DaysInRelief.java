package health.reprieve.reporting;

import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.outcomes.domain.ReliefStatus;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How many days relief held after a course, as far as the answers tell: at least from the first
 * answer in relief to the last one, at most from the answer before the first to the one that shows
 * the loss. A course that is known to have brought no relief has 0 days.
 *
 * @param least from 0
 * @param most null where no loss was seen, so that nothing bounds it
 */
public record DaysInRelief(double least, @Nullable Double most) {

  private static final double SECONDS_PER_DAY = 86_400;
  private static final double SECONDS_PER_HOUR = 3_600;

  /** Empty where it is not known whether there was relief. */
  static Optional<DaysInRelief> of(ReliefEpisode relief) {
    if (relief.status() == ReliefStatus.NONRESPONDER) {
      return Optional.of(new DaysInRelief(0, 0.0));
    }
    EventInterval onset = relief.onset();
    ReliefDuration duration = relief.duration();
    if (onset == null || duration == null || onset.upTo() == null) {
      return Optional.empty();
    }
    Duration lostBy = duration.lost().upTo();
    return Optional.of(
        new DaysInRelief(
            days(duration.lost().after().minus(onset.upTo())),
            lostBy == null ? null : days(lostBy.minus(onset.after()))));
  }

  private static double days(Duration time) {
    return time.toSeconds() / SECONDS_PER_DAY;
  }

  /**
   * The same for each hour that the course took in the chair.
   *
   * @param inChair longer than nothing
   */
  DaysInRelief per(Duration inChair) {
    double hours = inChair.toSeconds() / SECONDS_PER_HOUR;
    return new DaysInRelief(least / hours, most == null ? null : most / hours);
  }
}
