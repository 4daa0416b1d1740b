package health.reprieve.platform.problem;

/** What sort of refusal: the web answers each with its own status. */
public enum Kind {
  /** The request itself is wrong: a missing, malformed or out-of-range value. */
  INVALID,
  /** The thing asked for does not exist. */
  NOT_FOUND,
  /** Somebody else holds what is asked for. */
  CONFLICT,
  /** The thing was changed since the caller read it. */
  STALE,
  /** A rule of the clinic forbids it. */
  RULE_BROKEN,
  /** More than is taken in at once. */
  TOO_LARGE,
  /** The caller asks too often; the fact {@code waitSeconds} says how long to wait. */
  TOO_OFTEN,
  /** The caller's role may not do this. */
  FORBIDDEN
}
