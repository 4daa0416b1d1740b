package health.reprieve.audit;

import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.UUID;

/**
 * Says what a refusal told of a patient. The refused use case is rolled back with everything it
 * wrote; this line stands in a transaction of its own, for what was told was seen.
 */
@Retry
@Transactional(Transactional.TxType.REQUIRES_NEW)
@ApplicationScoped
public class RefusalTrail {

  private final AuditTrail audit;

  @Inject
  RefusalTrail(AuditTrail audit) {
    this.audit = audit;
  }

  /**
   * @param what in plain words, such as "another visit, in a refused booking"
   */
  public void told(String what, UUID patient, Reference subject) {
    audit.ofPatient(Act.SAW, what, patient, subject);
  }

  /**
   * @param what the list over many patients that a refusal told something of
   */
  public void toldOfMany(String what) {
    audit.ofMany(Act.SAW, what);
  }
}
