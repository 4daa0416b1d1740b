package health.reprieve.scheduling.persistence;

import health.reprieve.scheduling.domain.AppointmentChange;
import health.reprieve.scheduling.domain.AppointmentId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** Who changed appointments. Adds lines and reads them; there is no other way to touch one. */
@Dependent
public class ChangeRepository {

  @PersistenceContext private EntityManager entities;

  public void add(AppointmentChange change) {
    entities.persist(change);
  }

  /** The changes that made versions later than this one, the oldest first. */
  public List<AppointmentChange> since(AppointmentId appointment, int version) {
    return entities
        .createQuery(
            "select c from AppointmentChange c where c.appointmentId = :appointment"
                + " and c.version > :version order by c.version",
            AppointmentChange.class)
        .setParameter("appointment", appointment.value())
        .setParameter("version", version)
        .getResultList();
  }
}
