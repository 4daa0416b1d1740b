package health.reprieve.outcomes.domain;

import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import java.time.Instant;

/**
 * A pain score as it was given.
 *
 * @param item what was asked
 * @param moment when in the course of things it was asked
 * @param speaksFor the instant that it describes
 * @param score 0 to 10
 */
public record TimedScore(Item item, Moment moment, Instant speaksFor, int score) {

  public TimedScore {
    PainScale.requireScore(score);
  }

  boolean isDiaryAverage() {
    boolean counts = moment == Moment.BEFORE || moment == Moment.HOME || moment == Moment.FOLLOW_UP;
    return item == Item.AVERAGE_24H && counts;
  }

  boolean isOutsideClinic() {
    return moment == Moment.HOME || moment == Moment.FOLLOW_UP;
  }
}
