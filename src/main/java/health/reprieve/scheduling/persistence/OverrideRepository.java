package health.reprieve.scheduling.persistence;

import health.reprieve.platform.time.TimeRange;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.AppointmentOverride;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;

/** Keeps the overrides. Adds and reads; never changes one. */
@Dependent
public class OverrideRepository {

  private static final int MOST = 500;

  @PersistenceContext private EntityManager entities;

  public void add(AppointmentOverride override) {
    entities.persist(override);
  }

  /** All that were made for these appointments. */
  public List<AppointmentOverride> of(Collection<AppointmentId> appointments) {
    return entities
        .createQuery(
            "select o from AppointmentOverride o where o.appointmentId in :appointments",
            AppointmentOverride.class)
        .setParameter("appointments", appointments.stream().map(AppointmentId::value).toList())
        .getResultList();
  }

  /** Those of visits that were to start in the range, the latest start first; at most 500. */
  public List<AppointmentOverride> ofVisitsIn(TimeRange range) {
    return entities
        .createQuery(
            "select o from AppointmentOverride o where o.startsAt >= :start and o.startsAt < :end"
                + " order by o.startsAt desc, o.madeAt desc",
            AppointmentOverride.class)
        .setParameter("start", range.start())
        .setParameter("end", range.end())
        .setMaxResults(MOST)
        .getResultList();
  }
}
