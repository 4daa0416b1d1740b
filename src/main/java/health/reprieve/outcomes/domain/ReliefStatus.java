package health.reprieve.outcomes.domain;

/** What can be said of relief after a course. */
public enum ReliefStatus {
  /** Relief began within the onset window. */
  RESPONDER,
  /** There are entries within the onset window and none of them is in relief. */
  NONRESPONDER,
  /** No entry within the onset window: missing, shown beside the rate and as its worst case. */
  NOT_ASSESSED,
  /** Baseline missing or below the minimum: in no denominator, but counted and shown. */
  INELIGIBLE;

  /** Whether it is known if there was relief. */
  public boolean isAssessed() {
    return this == RESPONDER || this == NONRESPONDER;
  }
}
