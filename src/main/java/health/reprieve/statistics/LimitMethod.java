package health.reprieve.statistics;

/** On which scale the pointwise limits of a survival curve are symmetric. */
public enum LimitMethod {
  /** S ± z se, cut at 0 and 1. */
  PLAIN,
  /** Symmetric in ln S, the upper limit cut at 1; R's default. */
  LOG,
  /** Symmetric in ln(−ln S): always between 0 and 1. Undefined where S is 1. */
  LOG_LOG
}
