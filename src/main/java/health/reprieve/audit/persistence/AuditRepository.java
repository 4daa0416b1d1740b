package health.reprieve.audit.persistence;

import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** Adds lines to the trail; there is no other way to touch it. */
@Dependent
public class AuditRepository {

  @PersistenceContext private EntityManager entities;

  public void add(AuditEntry entry) {
    entities.persist(entry);
  }
}
