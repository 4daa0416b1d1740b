package health.reprieve.recall.domain;

/** What can be suggested for a patient's next infusion after a course. */
public enum BoosterState {
  /** A visit to come is booked already. */
  BOOKED,
  /** The answers show that relief has ended. */
  LOST,
  /**
   * The last answer is out of relief, and too few are to make it a loss. Relief may have ended
   * since the last answer in relief; if it still holds, it is likely to end by the last day told.
   */
  UNCONFIRMED,
  /** Relief is likely to end between two days. */
  LIKELY,
  /** There was relief, but neither enough own losses nor a median of the condition tell its end. */
  UNTOLD,
  /** No relief is known of after the last course. */
  NONE
}
