package health.reprieve.scheduling.domain;

/** Which sessions of a course are to be planned. */
public enum SeriesScope {
  /** All that are neither given nor under way. */
  REST,
  /** One that is booked, and all after it. */
  FOLLOWING,
  /** One that is booked, between its neighbours. */
  THIS
}
