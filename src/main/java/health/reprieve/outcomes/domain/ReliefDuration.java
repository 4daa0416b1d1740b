package health.reprieve.outcomes.domain;

/**
 * How long relief lasted, counted from t = 0 and not from onset.
 *
 * @param lost when relief was lost: between the last entry in relief and the first one out of it;
 *     right-censored at the last entry in relief when no loss was seen
 * @param end why the record ends; LOSS exactly when {@code lost} is not right-censored
 * @param unconfirmedLoss the diary ends out of relief, with too few entries to make it a loss
 */
public record ReliefDuration(EventInterval lost, ReliefEnd end, boolean unconfirmedLoss) {

  public ReliefDuration {
    boolean isLoss = end == ReliefEnd.LOSS;
    if (isLoss == lost.isRightCensored() || (isLoss && unconfirmedLoss)) {
      throw new IllegalArgumentException("A duration ends in a loss or is right-censored");
    }
  }
}
