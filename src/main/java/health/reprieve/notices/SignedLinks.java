package health.reprieve.notices;

import health.reprieve.notices.domain.LinkPurpose;
import health.reprieve.notices.domain.SignedLink;
import health.reprieve.notices.domain.TooManyUses;
import health.reprieve.notices.domain.UnknownLink;
import health.reprieve.notices.persistence.LinkRepository;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * Signs the links that patients get, and reads them again.
 *
 * <p>Who acts by a link reads and counts it first. Both stand in transactions of their own, which
 * are over when the use case takes its connection: a use that was refused counts, too, and nobody
 * waits for a second connection while holding one.
 */
@Retry
@Transactional
@ApplicationScoped
public class SignedLinks {

  private static final Duration KEPT = Duration.ofDays(1);

  private final LinkRepository links;
  private final Clock clock;

  @Inject
  SignedLinks(LinkRepository links, Clock clock) {
    this.links = links;
    this.clock = clock;
  }

  /** A fresh token for a thing. */
  public String token(LinkPurpose purpose, UUID reference, Instant renewFrom) {
    SignedLink link = new SignedLink(purpose, reference, clock.instant(), renewFrom);
    return new LinkSeal(links.key()).seal(link);
  }

  /**
   * The whole address with a fresh token.
   *
   * @return empty where REPRIEVE_PUBLIC_URL does not say where patients find the clinic
   */
  public Optional<String> address(LinkPurpose purpose, UUID reference, Instant renewFrom) {
    return publicAddress()
        .map(base -> base + purpose.path() + token(purpose, reference, renewFrom));
  }

  /**
   * Where patients find the clinic, as REPRIEVE_PUBLIC_URL says; without it letters have no links.
   */
  public Optional<String> publicAddress() {
    return Settings.text("public.url").map(base -> base.replaceAll("/+$", ""));
  }

  /**
   * What a token says; it may be old.
   *
   * @throws UnknownLink if this clinic did not sign it, or for another purpose
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public SignedLink read(LinkPurpose purpose, String token) {
    return new LinkSeal(links.key())
        .open(token)
        .filter(link -> link.purpose() == purpose)
        .orElseThrow(UnknownLink::new);
  }

  /**
   * Counts one more act by a link.
   *
   * @param most acts of one hour
   * @throws TooManyUses if there were more in this hour than a person would make
   */
  @Transactional(Transactional.TxType.REQUIRES_NEW)
  public void count(SignedLink link, int most) {
    Instant now = clock.instant();
    links.forgetBefore(now.minus(KEPT));
    if (links.use(link.reference(), now) > most) {
      throw new TooManyUses();
    }
  }
}
