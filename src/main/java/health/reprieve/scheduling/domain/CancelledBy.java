package health.reprieve.scheduling.domain;

/** Whose wish a cancellation was. */
public enum CancelledBy {
  PATIENT,
  CLINIC
}
