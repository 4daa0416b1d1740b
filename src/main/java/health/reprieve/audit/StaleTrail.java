package health.reprieve.audit;

import health.reprieve.audit.persistence.AuditEntry;
import health.reprieve.audit.persistence.AuditRepository;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.Overtaken;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;

/**
 * Says who was faster, where a change was refused because somebody had changed the same thing: each
 * change wrote its line in its own transaction. Patients do not learn the names of staff.
 */
@Retry
@Transactional
@ApplicationScoped
public class StaleTrail {

  private final AuditRepository entries;
  private final ByLink byLink;

  @Inject
  StaleTrail(AuditRepository entries, ByLink byLink) {
    this.entries = entries;
    this.byLink = byLink;
  }

  void tell(@Observes Overtaken overtaken) {
    entries
        .lastChange(overtaken.subject())
        .ifPresent(entry -> overtaken.by(name(entry), entry.at(), entry.what()));
  }

  private String name(AuditEntry entry) {
    return byLink.acts() ? "The clinic" : entry.who();
  }
}
