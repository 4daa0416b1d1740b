package health.reprieve.clinic.persistence;

import health.reprieve.clinic.domain.Site;
import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one site, and the locks on its row. */
@ApplicationScoped
public class SiteRepository {

  private static final String CHANGES = SiteRepository.class.getName() + ".changes";
  private static final String REVISION = SiteRepository.class.getName() + ".revision";

  @PersistenceContext private EntityManager entities;

  @Resource(lookup = "java:comp/TransactionSynchronizationRegistry")
  private TransactionSynchronizationRegistry transaction;

  private volatile @Nullable UUID known;

  /** The site; read once in a transaction. */
  public Site get() {
    UUID id = known;
    if (id != null) {
      return entities.find(Site.class, id);
    }
    Site site = entities.createQuery("select s from Site s", Site.class).getSingleResult();
    known = site.id().value();
    return site;
  }

  /**
   * The site, locked until the transaction ends: nobody else locks or holds it meanwhile. To be
   * called before any change of the clinic's set-up: the lock is taken by raising the {@linkplain
   * Site#revision revision} by which open boards and every node's {@code KnownSetUp} learn of the
   * change.
   */
  public Site lock() {
    entities.createNativeQuery("update site set revision = revision + 1").executeUpdate();
    transaction.putResource(CHANGES, true);
    return fresh();
  }

  /** Whether the caller's transaction has locked the site: then it may be changing the set-up. */
  public boolean changesHere() {
    return transaction.getResource(CHANGES) != null;
  }

  /** The site as it is now, also where the transaction has read it before. */
  public Site fresh() {
    Site site = get();
    entities.refresh(site);
    transaction.putResource(REVISION, site.revision());
    return site;
  }

  /** The site's revision as the transaction has read it or holds it. */
  public long revision() {
    return transaction.getResource(REVISION) instanceof Long read
        ? read
        : readRevision("select revision from site");
  }

  /**
   * Keeps {@link #lock()} waiting until the transaction ends; others may hold the site too. Its
   * {@link #revision()} is from now on the one that it is held at.
   */
  public void hold() {
    readRevision("select revision from site lock in share mode");
  }

  private long readRevision(String sql) {
    Long read = ((Number) entities.createNativeQuery(sql).getSingleResult()).longValue();
    transaction.putResource(REVISION, read);
    return read;
  }

  /** Gives the site its next version for a change that stands in other rows than its own. */
  public void countChange(Site site) {
    entities.lock(site, LockModeType.PESSIMISTIC_FORCE_INCREMENT);
    entities.flush();
  }

  /** Sends pending changes now, so that a view made afterwards carries the new version. */
  public void flush() {
    entities.flush();
  }
}
