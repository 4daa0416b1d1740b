package health.reprieve.scheduling;

import java.time.Instant;

/**
 * An offered time as its patient sees it by a link: no condition, no protocol, no name.
 *
 * @param start by which the patient comes
 * @param end when the patient can leave, as planned
 * @param until when an answer is awaited
 * @param version to be given back with the answer
 */
public record PatientOfferView(
    Stand standing, Instant start, Instant end, Instant until, int version, VisitWords words) {

  /** Where the offer stands. */
  public enum Stand {
    OPEN,
    /** The patient said yes and the visit is to come. */
    BOOKED,
    DECLINED,
    /** Nobody answered in time, or the time was taken. */
    GONE,
    /** Other visits of the patient leave no room for it any more. */
    OUTDATED,
    /** It was booked and given up since. */
    GIVEN_UP,
    /** Its time has begun. */
    OVER
  }
}
