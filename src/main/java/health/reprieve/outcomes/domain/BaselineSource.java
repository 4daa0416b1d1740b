package health.reprieve.outcomes.domain;

/** Where a baseline comes from, best first. Sources are never mixed in a report without a flag. */
public enum BaselineSource {
  /** Mean of the diary's "average pain, last 24 h" over the week before the course. */
  DIARY_MEAN,
  /** "Average pain, last 24 h" asked in the clinic on the day, before the start. */
  CLINIC_AVERAGE,
  /** "Pain now" asked in the clinic on the day, before the start. */
  CLINIC_NOW
}
