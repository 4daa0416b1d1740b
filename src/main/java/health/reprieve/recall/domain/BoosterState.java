package health.reprieve.recall.domain;

/** What can be suggested for a patient's next infusion after a course. */
public enum BoosterState {
  /** A visit to come is booked already. */
  BOOKED,
  /** The answers show that relief has ended. */
  LOST,
  /** Relief is likely to end between two days. */
  LIKELY,
  /**
   * There was relief, but neither own losses nor a median of the condition to tell its end from.
   */
  UNTOLD,
  /** No relief is known of after the last course. */
  NONE,
  /** Reported on the PHQ-9, for which nothing defines how long a response lasts. */
  NO_DURATION
}
