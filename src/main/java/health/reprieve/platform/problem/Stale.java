package health.reprieve.platform.problem;

/**
 * Somebody changed the thing after the caller had read it; nothing was overwritten. Who it was is
 * not said: the audit trail knows it by person and by patient, and is not searched by thing.
 * Appointments and series keep their changes and say so with a refusal of their own.
 */
public class Stale extends DomainProblem {

  /**
   * @param thing in the user's words, such as "protocol"
   */
  public Stale(String thing) {
    super(
        Kind.STALE,
        "stale",
        "Somebody else changed this "
            + thing
            + " meanwhile. Load it again, then repeat your change.");
  }

  /** Refuses if the version the caller has read is no longer the current one. */
  public static void refuseUnless(String thing, int current, int read) {
    if (current != read) {
      throw new Stale(thing);
    }
  }
}
