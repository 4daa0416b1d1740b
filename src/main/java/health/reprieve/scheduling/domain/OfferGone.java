package health.reprieve.scheduling.domain;

import health.reprieve.platform.problem.DomainProblem;
import health.reprieve.platform.problem.Kind;

/** An offer that was answered, ran out or lost its place cannot be answered any more. */
public class OfferGone extends DomainProblem {

  public OfferGone(SlotOffer.Status status) {
    super(Kind.CONFLICT, "offer-gone", words(status) + " Load the wait list again.");
  }

  private static String words(SlotOffer.Status status) {
    return switch (status) {
      case ACCEPTED -> "This offer was accepted already.";
      case DECLINED -> "This offer was declined; the place went to the next.";
      case LOST -> "The place of this offer is taken.";
      case OPEN, EXPIRED -> "The time for an answer to this offer is over.";
    };
  }
}
