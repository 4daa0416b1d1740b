package health.reprieve.outcomes.domain;

/** How a patient says today's pain is, compared with the answer before. */
public enum Compared {
  BETTER,
  SAME,
  WORSE
}
