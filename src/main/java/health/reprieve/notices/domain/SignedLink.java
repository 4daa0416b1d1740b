package health.reprieve.notices.domain;

import java.time.Instant;
import java.util.UUID;

/**
 * What a link says that carries the clinic's signature. No patient data: the reference means
 * nothing outside.
 *
 * @param issued when it was signed, to the minute
 * @param renewFrom from then on it only offers a fresh one
 */
public record SignedLink(LinkPurpose purpose, UUID reference, Instant issued, Instant renewFrom) {

  /** Whether it only offers a fresh one. */
  public boolean isOld(Instant now) {
    return !now.isBefore(renewFrom);
  }
}
