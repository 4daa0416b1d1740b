package health.reprieve.clinic.persistence;

import health.reprieve.clinic.domain.Site;
import jakarta.enterprise.context.RequestScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The one site, and the locks on its row. */
@RequestScoped
public class SiteRepository {

  @PersistenceContext private EntityManager entities;

  private @Nullable UUID known;

  /** The site; read once in a transaction. */
  public Site get() {
    if (known != null) {
      return entities.find(Site.class, known);
    }
    Site site = entities.createQuery("select s from Site s", Site.class).getSingleResult();
    known = site.id().value();
    return site;
  }

  /**
   * The site with its chairs and the hours of the days from the first to the last, in one query:
   * each row holds the site, a chair, one of its outages, the hours of a weekday, a closed day and
   * a day with special hours, all but the first as far as there are any.
   */
  public List<Object[]> withDays(LocalDate first, LocalDate last) {
    List<Object[]> rows =
        entities
            .createQuery(
                "select s, c, o, h, d, p from Site s left join Chair c on c.siteId = s.id"
                    + " left join ChairOutage o on o.chairId = c.id and o.starts < :after"
                    + " and (o.ends is null or o.ends > :from)"
                    + " left join OpeningHours h on h.siteId = s.id"
                    + " and mod(h.weekday + 7 - :weekday, 7) < :days"
                    + " left join ClosedDay d on d.siteId = s.id and d.day >= :first and d.day <= :last"
                    + " left join SpecialHours p on p.siteId = s.id and p.day >= :first and p.day <= :last"
                    + " order by c.position, c.name, o.starts",
                Object[].class)
            .setParameter("weekday", first.getDayOfWeek().getValue())
            .setParameter("days", first.until(last, ChronoUnit.DAYS) + 1)
            .setParameter("first", first)
            .setParameter("last", last)
            .setParameter("from", first.atStartOfDay())
            .setParameter("after", last.plusDays(1).atStartOfDay())
            .getResultList();
    known = ((Site) rows.get(0)[0]).id().value();
    return rows;
  }

  /**
   * The site, locked until the transaction ends: nobody else locks or holds it meanwhile. To be
   * called before any change of the clinic's set-up: the lock is taken by raising the {@linkplain
   * Site#revision revision} by which open boards learn of the change.
   */
  public Site lock() {
    entities.createNativeQuery("update site set revision = revision + 1").executeUpdate();
    Site site = get();
    entities.refresh(site);
    return site;
  }

  /** The site; keeps {@link #lock()} waiting until the transaction ends, others may hold it too. */
  public Site hold() {
    Site site =
        (Site)
            entities
                .createNativeQuery("select * from site lock in share mode", Site.class)
                .setHint("eclipselink.refresh", "true")
                .getSingleResult();
    known = site.id().value();
    return site;
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
