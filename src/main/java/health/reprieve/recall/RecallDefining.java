package health.reprieve.recall;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.Stale;
import health.reprieve.recall.domain.RecallTerms;
import health.reprieve.recall.domain.RecallTermsVersion;
import health.reprieve.recall.domain.TermsUnchanged;
import health.reprieve.recall.persistence.RecallTermsRepository;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the clinic's terms of recall and their history. */
@Retry
@Transactional
@ApplicationScoped
public class RecallDefining {

  private static final Reference SUBJECT = Reference.of("terms of recall", new UUID(0, 1));

  private final RecallTermsRepository terms;
  private final RequestKeys keys;
  private final CurrentStaff current;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  RecallDefining(
      RecallTermsRepository terms,
      RequestKeys keys,
      CurrentStaff current,
      AuditTrail audit,
      Clock clock) {
    this.terms = terms;
    this.keys = keys;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /** The version in force. */
  public RecallTermsView current() {
    return RecallTermsView.of(terms.current());
  }

  /** All versions, the one in force first. */
  public List<RecallTermsView> history() {
    return terms.all().stream().map(RecallTermsView::of).toList();
  }

  /**
   * Replaces the version in force by a new one. A repeat of the same change answers what the first
   * one made.
   *
   * @param once the caller's word for this request: its repeat answers what the first made,
   *     whatever is in force by then
   * @param read the version that the caller has read
   * @throws Stale if another version is in force meanwhile
   * @throws TermsUnchanged if the terms are those in force
   */
  public RecallTermsView change(@Nullable String once, int read, RecallTerms wanted) {
    UUID request = Ids.forRequest("terms of recall by " + current.id().value(), once);
    if (!keys.claim(request, read, wanted)) {
      return RecallTermsView.of(terms.get(read + 1));
    }
    RecallTermsVersion inForce = terms.current();
    if (inForce.version() == read + 1
        && inForce.terms().equals(wanted)
        && inForce.approvedBy().equals(current.name())) {
      return RecallTermsView.of(inForce);
    }
    Stale.refuseUnless(SUBJECT, inForce.version(), read);
    if (inForce.terms().equals(wanted)) {
      throw new TermsUnchanged(inForce.version());
    }
    RecallTermsVersion next = inForce.next(wanted, clock.instant(), current.name());
    terms.add(next);
    audit.ofClinic(Act.CHANGED, "terms of recall, now version " + next.version(), SUBJECT);
    return RecallTermsView.of(next);
  }
}
