package health.reprieve.audit;

import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/** Writes the line of {@link RefusalTrail}. */
@Retry
@Transactional
@ApplicationScoped
class RefusalLine {

  private final AuditTrail audit;

  @Inject
  RefusalLine(AuditTrail audit) {
    this.audit = audit;
  }

  void ofPatient(String what, UUID patient, Reference subject) {
    audit.ofPatient(Act.SAW, what, patient, subject);
  }

  void ofMany(String what) {
    audit.ofMany(Act.SAW, what);
  }
}
