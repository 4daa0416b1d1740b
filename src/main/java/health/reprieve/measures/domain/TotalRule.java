package health.reprieve.measures.domain;

/** How an instrument's total comes from its answers. */
public enum TotalRule {
  /** The sum, missing answers taken as the mean of those given. */
  SUM,
  /** The mean of the answers. */
  MEAN,
  /** None: every answer is a pain score of its own, kept with the scores and not on a sheet. */
  EACH,
  /** The questions are not ours to show: staff enter the total from the licensed paper. */
  TOTAL_ONLY
}
