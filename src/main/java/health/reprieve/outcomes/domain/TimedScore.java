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
 * @param atVisit whether it was given in the clinic at a visit on record; such a score is no answer
 *     of a diary
 */
public record TimedScore(Item item, Moment moment, Instant speaksFor, int score, boolean atVisit) {

  public TimedScore {
    PainScale.requireScore(score);
  }

  boolean isDiaryAverage() {
    return item == Item.AVERAGE_24H && !atVisit;
  }

  boolean isOutsideClinic() {
    return moment == Moment.HOME || moment == Moment.FOLLOW_UP;
  }
}
