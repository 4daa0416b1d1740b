package health.reprieve.outcomes.domain;

/** Why the record of a relief ends. */
public enum ReliefEnd {
  /** Relief was lost, confirmed by the following entries. */
  LOSS,
  /** Still in relief at the last entry before the next infusion; often informative. */
  NEXT_INFUSION,
  /** Still in relief at the last entry. */
  END_OF_DATA
}
