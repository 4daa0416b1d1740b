package health.reprieve.scheduling;

import java.time.Instant;

/**
 * A visit as its patient sees it by a link: no condition, no protocol, no name.
 *
 * @param start by which the patient comes
 * @param end when the patient can leave, as planned
 * @param issued when the link was signed
 * @param mayMove whether the patient may still choose another time alone
 * @param version to be given back with a change
 */
public record PatientVisitView(
    Standing standing,
    Instant start,
    Instant end,
    Instant issued,
    boolean mayMove,
    int version,
    VisitWords words) {

  /** What the patient can do about it. */
  public enum Standing {
    /** The link only offers a fresh one. */
    OLD_LINK,
    BOOKED,
    CONFIRMED,
    GIVEN_UP,
    /** The patient was checked in, or the time has passed. */
    OVER
  }
}
