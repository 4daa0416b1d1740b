package health.reprieve.scheduling.domain;

import health.reprieve.platform.time.TimeRange;
import org.jspecify.annotations.Nullable;

/**
 * One reason why a visit cannot be booked as asked.
 *
 * @param words a sentence without patient data
 * @param visit the other patient's visit that holds the chair; null where it is nothing of the kind
 * @param when the time in which it stands in the way
 * @param fix the nearest place in which nothing stands in the way, where one was looked for and
 *     found
 */
public record Conflict(
    Obstacle obstacle,
    String words,
    TimeRange when,
    @Nullable AppointmentId visit,
    @Nullable FreeSlot fix) {

  public Conflict(Obstacle obstacle, String words, TimeRange when) {
    this(obstacle, words, when, null, null);
  }

  /** The same with the nearest fix. */
  public Conflict with(@Nullable FreeSlot nearest) {
    return new Conflict(obstacle, words, when, visit, nearest);
  }
}
