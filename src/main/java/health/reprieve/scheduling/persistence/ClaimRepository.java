package health.reprieve.scheduling.persistence;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.InstantConverter;
import health.reprieve.platform.persistence.LostRace;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.persistence.UuidConverter;
import health.reprieve.scheduling.domain.AppointmentId;
import health.reprieve.scheduling.domain.ChairClaim;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * The quarter hours that appointments hold. Written by plain statements, because their order
 * matters between concurrent transactions: by chair and time, and given up before taken.
 */
@Dependent
public class ClaimRepository {

  private static final int COLUMNS = 5;

  @PersistenceContext private EntityManager entities;

  /** What an appointment holds, in time order. */
  public List<ChairClaim> of(AppointmentId appointment) {
    return held(appointment).getResultList();
  }

  /** The same; others who change it wait for the end of the transaction. */
  public List<ChairClaim> lock(AppointmentId appointment) {
    return held(appointment).setLockMode(LockModeType.PESSIMISTIC_WRITE).getResultList();
  }

  private TypedQuery<ChairClaim> held(AppointmentId appointment) {
    return entities
        .createQuery(
            "select c from ChairClaim c where c.appointmentId = :appointment order by c.quarter",
            ChairClaim.class)
        .setParameter("appointment", appointment.value());
  }

  /**
   * What these appointments hold from a quarter hour on, by chair and time; others who change it
   * wait for the transaction.
   */
  public List<ChairClaim> from(Collection<AppointmentId> appointments, Instant quarter) {
    return entities
        .createQuery(
            "select c from ChairClaim c where c.appointmentId in :appointments"
                + " and c.quarter >= :from order by c.chairId, c.quarter",
            ChairClaim.class)
        .setParameter("appointments", appointments.stream().map(AppointmentId::value).toList())
        .setParameter("from", quarter)
        .setLockMode(LockModeType.PESSIMISTIC_WRITE)
        .getResultList();
  }

  /** Sends pending changes of shares now. */
  public void flush() {
    entities.flush();
  }

  /** What several appointments hold together. */
  public List<ChairClaim> of(Collection<AppointmentId> appointments) {
    if (appointments.isEmpty()) {
      return List.of();
    }
    return entities
        .createQuery(
            "select c from ChairClaim c where c.appointmentId in :appointments", ChairClaim.class)
        .setParameter("appointments", appointments.stream().map(AppointmentId::value).toList())
        .getResultList();
  }

  /**
   * Takes quarter hours of a chair for a patient.
   *
   * @param twelfths the share of a nurse by quarter hour, not empty
   * @throws LostRace if the chair or the patient is taken in one of them
   */
  public void take(
      AppointmentId appointment,
      ChairId chair,
      PatientId patient,
      SortedMap<Instant, Integer> twelfths) {
    Query insert =
        entities.createNativeQuery(
            "insert into chair_claim (chair_id, quarter, patient_id, appointment_id, nurse_twelfths)"
                + " values "
                + String.join(", ", Collections.nCopies(twelfths.size(), "(?, ?, ?, ?, ?)")));
    int row = 0;
    for (Map.Entry<Instant, Integer> quarter : twelfths.entrySet()) {
      int first = row++ * COLUMNS;
      insert.setParameter(first + 1, UuidConverter.toBytes(chair.value()));
      insert.setParameter(first + 2, InstantConverter.toNative(quarter.getKey()));
      insert.setParameter(first + 3, UuidConverter.toBytes(patient.value()));
      insert.setParameter(first + 4, UuidConverter.toBytes(appointment.value()));
      insert.setParameter(first + 5, quarter.getValue());
    }
    try {
      insert.executeUpdate();
    } catch (PersistenceException refused) {
      throw UniqueKey.refused(refused, "") ? new LostRace(refused) : refused;
    }
  }

  /**
   * Takes the same quarter hours of another chair instead; the shares of a nurse stay as they are.
   *
   * @throws LostRace if that chair is taken in one of them
   */
  public void reseat(AppointmentId appointment, ChairId chair) {
    Query update =
        entities
            .createNativeQuery(
                "update chair_claim set chair_id = ?1 where appointment_id = ?2 order by quarter")
            .setParameter(1, UuidConverter.toBytes(chair.value()))
            .setParameter(2, UuidConverter.toBytes(appointment.value()));
    try {
      update.executeUpdate();
    } catch (PersistenceException refused) {
      throw UniqueKey.refused(refused, "") ? new LostRace(refused) : refused;
    }
  }

  /** Gives up what an appointment holds from this quarter hour on. */
  public void releaseFrom(AppointmentId appointment, Instant quarter) {
    entities
        .createQuery(
            "delete from ChairClaim c where c.appointmentId = :appointment and c.quarter >= :from")
        .setParameter("appointment", appointment.value())
        .setParameter("from", quarter)
        .executeUpdate();
  }

  /** Gives up everything that an appointment holds. */
  public void release(AppointmentId appointment) {
    entities
        .createQuery("delete from ChairClaim c where c.appointmentId = :appointment")
        .setParameter("appointment", appointment.value())
        .executeUpdate();
  }
}
