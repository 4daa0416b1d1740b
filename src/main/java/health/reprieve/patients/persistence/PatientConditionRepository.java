package health.reprieve.patients.persistence;

import health.reprieve.patients.domain.ConditionId;
import health.reprieve.patients.domain.ConditionRecordedTwice;
import health.reprieve.patients.domain.PatientCondition;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.problem.NotFound;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The conditions of patients. */
@Dependent
public class PatientConditionRepository {

  /** Patients asked for at once, so that no statement grows without bound. */
  private static final int PORTION = 1000;

  @PersistenceContext private EntityManager entities;

  /**
   * @throws ConditionRecordedTwice if the patient already has it with this code
   */
  public void add(PatientCondition condition) {
    entities.persist(condition);
    try {
      entities.flush();
    } catch (PersistenceException refused) {
      if (UniqueKey.refused(refused, "patient_condition_once")) {
        throw new ConditionRecordedTwice();
      }
      throw refused;
    }
  }

  public Optional<PatientCondition> find(ConditionId id) {
    return Optional.ofNullable(entities.find(PatientCondition.class, id.value()));
  }

  /**
   * @throws NotFound if the patient has no condition with this id
   */
  public PatientCondition get(PatientId patient, ConditionId id) {
    return find(id)
        .filter(condition -> condition.patient().equals(patient))
        .orElseThrow(() -> new NotFound("condition of this patient"));
  }

  /** In the order in which they were recorded. */
  public List<PatientCondition> of(PatientId patient) {
    return entities
        .createQuery(
            "select c from PatientCondition c where c.patientId = :patient"
                + " order by c.recordedAt, c.id",
            PatientCondition.class)
        .setParameter("patient", patient.value())
        .getResultList();
  }

  /** Of several patients at once. */
  public List<PatientCondition> of(Collection<PatientId> patients) {
    List<UUID> ids = patients.stream().map(PatientId::value).distinct().toList();
    List<PatientCondition> found = new ArrayList<>();
    for (int from = 0; from < ids.size(); from += PORTION) {
      found.addAll(
          entities
              .createQuery(
                  "select c from PatientCondition c where c.patientId in :patients",
                  PatientCondition.class)
              .setParameter("patients", ids.subList(from, Math.min(from + PORTION, ids.size())))
              .getResultList());
    }
    return found;
  }

  public void remove(PatientCondition condition) {
    entities.remove(condition);
  }
}
