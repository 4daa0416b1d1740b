package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/**
 * An offer that was answered, ran out, or lost its place or its use cannot be answered any more.
 */
public class OfferGone extends DomainProblem {

  public OfferGone(SlotOffer.Status status) {
    this(words(status));
  }

  private OfferGone(String words) {
    super(Kind.CONFLICT, "offer-gone", words + " Load the wait list again.");
  }

  /** What the patient waited for was booked otherwise, or moved to where the day does not fit. */
  public static OfferGone outdated() {
    return new OfferGone("The patient's other visits leave no room for this one any more.");
  }

  private static String words(SlotOffer.Status status) {
    return switch (status) {
      case ACCEPTED -> "This offer was accepted already.";
      case DECLINED -> "This offer was declined; the place went to the next.";
      case LOST -> "The place of this offer is taken, or other visits leave no room for it.";
      case OPEN, EXPIRED -> "The time for an answer to this offer is over.";
    };
  }
}
