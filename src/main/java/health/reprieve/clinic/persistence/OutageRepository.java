package health.reprieve.clinic.persistence;

import health.reprieve.clinic.domain.ChairOutage;
import health.reprieve.clinic.domain.OutageId;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Times at which chairs are out of service. */
@Dependent
public class OutageRepository {

  @PersistenceContext private EntityManager entities;

  public void add(ChairOutage outage) {
    entities.persist(outage);
    entities.flush();
  }

  /**
   * @throws NotFound if there is no outage with this id
   */
  public ChairOutage get(OutageId id) {
    return find(id).orElseThrow(() -> new NotFound("time out of service"));
  }

  public Optional<ChairOutage> find(OutageId id) {
    return Optional.ofNullable(entities.find(ChairOutage.class, id.value()));
  }

  /** Outages of all chairs that touch the days from this one on, by their start. */
  public List<ChairOutage> from(LocalDate day) {
    return entities
        .createQuery(
            "select o from ChairOutage o where o.ends is null or o.ends > :from"
                + " order by o.starts, o.id",
            ChairOutage.class)
        .setParameter("from", day.atStartOfDay())
        .getResultList();
  }

  public void remove(ChairOutage outage) {
    entities.remove(outage);
  }

  /** Sends pending changes now, so that a view made afterwards carries the new version. */
  public void flush() {
    entities.flush();
  }
}
