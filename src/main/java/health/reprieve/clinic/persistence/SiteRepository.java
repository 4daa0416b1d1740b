package health.reprieve.clinic.persistence;

import health.reprieve.clinic.domain.Site;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;

/** The one site, and the locks on its row. */
@Dependent
public class SiteRepository {

  @PersistenceContext private EntityManager entities;

  public Site get() {
    return entities.createQuery("select s from Site s", Site.class).getSingleResult();
  }

  /** The site, locked until the transaction ends: nobody else locks or holds it meanwhile. */
  public Site lock() {
    entities.createNativeQuery("select version from site for update").getResultList();
    Site site = get();
    entities.refresh(site);
    return site;
  }

  /** Keeps {@link #lock()} waiting until the transaction ends; others may hold it too. */
  public void hold() {
    entities.createNativeQuery("select version from site lock in share mode").getResultList();
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
