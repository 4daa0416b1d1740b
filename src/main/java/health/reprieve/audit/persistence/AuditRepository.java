package health.reprieve.audit.persistence;

import health.reprieve.audit.Act;
import health.reprieve.platform.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Adds lines to the trail and looks for a late one; there is no other way to touch it. */
@Dependent
public class AuditRepository {

  private static final String INSERT =
      "insert into audit_entry (at, staff_id, staff_name, role, act, what, patient_id, subject_kind, subject_id)"
          + " values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)";

  private static final long LATEST = 200_000L;

  @PersistenceContext private EntityManager entities;

  /** Pending changes of the use case are not sent for it: the line stands on its own. */
  public void add(AuditEntry entry) {
    Query insert = entities.createNativeQuery(INSERT).setFlushMode(FlushModeType.COMMIT);
    @Nullable Object[] columns = entry.columns();
    for (int i = 0; i < columns.length; i++) {
      insert.setParameter(i + 1, columns[i]);
    }
    insert.executeUpdate();
  }

  /**
   * The last line that says that something was changed. It is looked for backwards among the latest
   * lines only: the trail has no index by thing, and nobody has read the thing so long ago.
   */
  public Optional<AuditEntry> lastChange(Reference subject) {
    Long last =
        entities.createQuery("select max(e.id) from AuditEntry e", Long.class).getSingleResult();
    return entities
        .createQuery(
            "select e from AuditEntry e where e.id > :oldest and e.subjectId = :id"
                + " and e.subjectKind = :kind and e.act = :changed order by e.id desc",
            AuditEntry.class)
        .setParameter("oldest", last == null ? 0 : last - LATEST)
        .setParameter("id", subject.id())
        .setParameter("kind", subject.kind())
        .setParameter("changed", Act.CHANGED)
        .setMaxResults(1)
        .getResultStream()
        .findFirst();
  }
}
