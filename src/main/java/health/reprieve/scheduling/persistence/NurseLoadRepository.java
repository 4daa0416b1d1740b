package health.reprieve.scheduling.persistence;

import health.reprieve.clinic.domain.SiteId;
import health.reprieve.platform.persistence.CheckConstraint;
import health.reprieve.platform.persistence.InstantConverter;
import health.reprieve.platform.persistence.LostRace;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.QuarterLoad;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * The load of the nurses by quarter hour. Changed by single statements in time order, never read
 * and written back, so that concurrent bookings neither lose a share nor wait for each other in a
 * ring.
 */
@Dependent
public class NurseLoadRepository {

  private static final int COLUMNS = 3;

  /**
   * A change of what is needed by quarter hour; assignments are made from left to right. What is
   * not needed any more ends an override.
   */
  private static final String CHANGE =
      "update nurse_load set needed = needed + case quarter %s end,"
          + " overridden = least(overridden, greatest(0, needed - on_duty))"
          + " where site_id = ? and quarter in (%s) order by quarter";

  /** The same; what is missing then is knowingly allowed in some of the quarter hours. */
  private static final String OVERRIDE =
      CHANGE.replace(
          "least(overridden,", "least(case when quarter in (%s) then needed else overridden end,");

  private static final String ON_DUTY =
      "update nurse_load set on_duty = case quarter %s end, overridden = greatest(0, needed - on_duty)"
          + " where site_id = ? and quarter in (%s) order by quarter";

  /** Columns rather than entities: nothing of it is ever changed through them. */
  private static final String LOADS =
      "select n.quarter, n.needed, n.onDuty, n.overridden from NurseLoad n where n.siteId = :site";

  /** Quarter hours that one statement changes at most. */
  private static final int AT_ONCE = 200;

  @PersistenceContext private EntityManager entities;

  /** The quarter hours that visits have touched, in time order. */
  public List<QuarterLoad> in(SiteId site, TimeRange range) {
    return entities
        .createQuery(
            LOADS + " and n.quarter >= :start and n.quarter < :end order by n.quarter",
            Object[].class)
        .setParameter("site", site.value())
        .setParameter("start", range.start())
        .setParameter("end", range.end())
        .getResultStream()
        .map(NurseLoadRepository::load)
        .toList();
  }

  /** All quarter hours from this one on that visits have touched, in time order. */
  public List<QuarterLoad> from(SiteId site, Instant quarter) {
    return entities
        .createQuery(LOADS + " and n.quarter >= :quarter order by n.quarter", Object[].class)
        .setParameter("site", site.value())
        .setParameter("quarter", quarter)
        .getResultStream()
        .map(NurseLoadRepository::load)
        .toList();
  }

  private static QuarterLoad load(Object[] row) {
    return new QuarterLoad((Instant) row[0], (int) row[1], (int) row[2], (int) row[3], true);
  }

  /**
   * Makes the rows that are missing, with nothing needed yet; those that exist stay as they are.
   */
  public void ensure(SiteId site, Collection<QuarterLoad> quarters) {
    if (quarters.isEmpty()) {
      return;
    }
    Query insert =
        entities.createNativeQuery(
            "insert into nurse_load (site_id, quarter, on_duty) values "
                + String.join(", ", Collections.nCopies(quarters.size(), "(?, ?, ?)"))
                + " on duplicate key update needed = needed");
    int row = 0;
    for (QuarterLoad load : quarters) {
      int first = row++ * COLUMNS;
      insert.setParameter(first + 1, UuidConverter.toBytes(site.value()));
      insert.setParameter(first + 2, InstantConverter.toNative(load.quarter()));
      insert.setParameter(first + 3, load.onDuty());
    }
    insert.executeUpdate();
  }

  /** Makes others who change this quarter hour wait for the end of the transaction. */
  public void hold(SiteId site, Instant quarter) {
    entities
        .createNativeQuery(
            "select needed from nurse_load where site_id = ?1 and quarter = ?2 for update")
        .setParameter(1, UuidConverter.toBytes(site.value()))
        .setParameter(2, InstantConverter.toNative(quarter))
        .getResultList();
  }

  /**
   * Adds to the load or takes from it.
   *
   * @param twelfths more of a nurse needed by quarter hour, less where negative
   * @throws LostRace if the nurses do not suffice
   */
  public void change(SiteId site, SortedMap<Instant, Integer> twelfths) {
    change(site, twelfths, Set.of());
  }

  /**
   * The same; in some quarter hours also beyond the nurses on duty.
   *
   * @param beyond where that is knowingly allowed
   * @throws LostRace if the nurses do not suffice in another one
   */
  public void change(SiteId site, SortedMap<Instant, Integer> twelfths, Set<Instant> beyond) {
    SortedMap<Instant, Integer> changes = new TreeMap<>(twelfths);
    changes.values().removeIf(change -> change == 0);
    if (changes.isEmpty()) {
      return;
    }
    int changed;
    try {
      changed = update(site, changes, beyond).executeUpdate();
    } catch (PersistenceException refused) {
      throw CheckConstraint.refused(refused, "nurse_load_limit") ? new LostRace(refused) : refused;
    }
    if (changed != changes.size()) {
      throw new IllegalStateException("quarter hours without a load");
    }
  }

  /** The same, beyond the nurses on duty where they do not suffice; any number of quarter hours. */
  public void override(SiteId site, SortedMap<Instant, Integer> twelfths) {
    inPortions(twelfths, some -> change(site, some, some.keySet()));
  }

  private Query update(SiteId site, SortedMap<Instant, Integer> changes, Set<Instant> beyond) {
    String cases = cases(changes);
    String quarters = places(changes.size());
    return beyond.isEmpty()
        ? update(CHANGE.formatted(cases, quarters), site, changes, beyond)
        : update(OVERRIDE.formatted(cases, places(beyond.size()), quarters), site, changes, beyond);
  }

  private static String cases(SortedMap<Instant, Integer> values) {
    return "when ? then ? ".repeat(values.size());
  }

  private static String places(int number) {
    return String.join(", ", Collections.nCopies(number, "?"));
  }

  private Query update(
      String sql, SiteId site, SortedMap<Instant, Integer> values, Set<Instant> beyond) {
    Query update = entities.createNativeQuery(sql);
    int at = 1;
    for (Map.Entry<Instant, Integer> value : values.entrySet()) {
      update.setParameter(at++, InstantConverter.toNative(value.getKey()));
      update.setParameter(at++, value.getValue());
    }
    for (Instant quarter : beyond) {
      update.setParameter(at++, InstantConverter.toNative(quarter));
    }
    update.setParameter(at++, UuidConverter.toBytes(site.value()));
    for (Instant quarter : values.keySet()) {
      update.setParameter(at++, InstantConverter.toNative(quarter));
    }
    return update;
  }

  /**
   * Says how many nurses are on duty from now on. Where visits need more than that, the difference
   * is kept as overridden: no visit disappears.
   *
   * @param twelfths on duty by quarter hour
   */
  public void onDuty(SiteId site, SortedMap<Instant, Integer> twelfths) {
    inPortions(twelfths, some -> putOnDuty(site, some));
  }

  private static void inPortions(
      SortedMap<Instant, Integer> twelfths, Consumer<SortedMap<Instant, Integer>> each) {
    SortedMap<Instant, Integer> some = new TreeMap<>();
    for (Map.Entry<Instant, Integer> one : twelfths.entrySet()) {
      some.put(one.getKey(), one.getValue());
      if (some.size() == AT_ONCE) {
        each.accept(some);
        some.clear();
      }
    }
    if (!some.isEmpty()) {
      each.accept(some);
    }
  }

  private void putOnDuty(SiteId site, SortedMap<Instant, Integer> twelfths) {
    String sql = ON_DUTY.formatted(cases(twelfths), places(twelfths.size()));
    update(sql, site, twelfths, Set.of()).executeUpdate();
  }
}
