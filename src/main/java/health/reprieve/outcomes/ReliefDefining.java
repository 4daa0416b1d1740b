package health.reprieve.outcomes;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.identity.CurrentStaff;
import health.reprieve.outcomes.domain.DefinitionUnchanged;
import health.reprieve.outcomes.domain.ReliefDefinitionVersion;
import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.outcomes.persistence.ReliefDefinitionRepository;
import health.reprieve.platform.Ids;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.RequestKeys;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Keeps the clinic's definition of relief and its history. */
@Retry
@Transactional
@ApplicationScoped
public class ReliefDefining {

  private static final Reference SUBJECT = Reference.of("relief definition", new UUID(0, 1));

  private final ReliefDefinitionRepository definitions;
  private final RoundOpening opening;
  private final RequestKeys keys;
  private final CurrentStaff current;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  ReliefDefining(
      ReliefDefinitionRepository definitions,
      RoundOpening opening,
      RequestKeys keys,
      CurrentStaff current,
      AuditTrail audit,
      Clock clock) {
    this.definitions = definitions;
    this.opening = opening;
    this.keys = keys;
    this.current = current;
    this.audit = audit;
    this.clock = clock;
  }

  /** The version in force. */
  public ReliefDefinitionView current() {
    return ReliefDefinitionView.of(definitions.current());
  }

  /** All versions, the one in force first. */
  public List<ReliefDefinitionView> history() {
    return definitions.all().stream().map(ReliefDefinitionView::of).toList();
  }

  /**
   * Replaces the version in force by a new one. Reports speak by it as soon as all courses are
   * assessed by it. A repeat of the same change answers what the first one made.
   *
   * @param once the caller's word for this request: its repeat answers what the first made,
   *     whatever is in force by then
   * @param read the version that the caller has read
   * @throws Stale if another version is in force meanwhile
   * @throws DefinitionUnchanged if the terms are those in force
   */
  public ReliefDefinitionView change(@Nullable String once, int read, ReliefTerms terms) {
    UUID request = Ids.forRequest("relief definition by " + current.id().value(), once);
    if (!keys.claim(request, read, terms)) {
      return ReliefDefinitionView.of(definitions.get(read + 1));
    }
    ReliefDefinitionVersion inForce = definitions.current();
    if (isRepeat(inForce, read, terms)) {
      return ReliefDefinitionView.of(inForce);
    }
    Stale.refuseUnless(SUBJECT, inForce.version(), read);
    if (inForce.terms().equals(terms)) {
      throw new DefinitionUnchanged(inForce.version());
    }
    Instant now = clock.instant();
    ReliefDefinitionVersion next = inForce.next(terms, now, current.name());
    definitions.add(next);
    opening.by(next, now);
    audit.ofClinic(Act.CHANGED, "relief definition, now version " + next.version(), SUBJECT);
    return ReliefDefinitionView.of(next);
  }

  private boolean isRepeat(ReliefDefinitionVersion inForce, int read, ReliefTerms terms) {
    return inForce.version() == read + 1
        && inForce.terms().equals(terms)
        && inForce.approvedBy().equals(current.name());
  }
}
