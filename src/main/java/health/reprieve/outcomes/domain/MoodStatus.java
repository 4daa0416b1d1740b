package health.reprieve.outcomes.domain;

/** How the totals of the PHQ-9 around one course are read. */
public enum MoodStatus {
  /** At least so many percent below the own total before as a response needs. */
  RESPONSE,
  NO_RESPONSE,
  /** No total after the course, and its days are over. */
  MISSING,
  /** No total after the course yet, and its days are not over. */
  NOT_YET_DUE,
  /** In remission before the course already, so that it could bring no response. */
  IN_REMISSION_BEFORE,
  NO_TOTAL_BEFORE
}
