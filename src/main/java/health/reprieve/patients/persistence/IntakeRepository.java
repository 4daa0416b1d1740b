package health.reprieve.patients.persistence;

import health.reprieve.patients.domain.Intake;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.UniqueKey;
import health.reprieve.platform.problem.Stale;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import java.util.Optional;

/** Intakes by patient. */
@Dependent
public class IntakeRepository {

  @PersistenceContext private EntityManager entities;

  public Optional<Intake> find(PatientId patient) {
    return Optional.ofNullable(entities.find(Intake.class, patient.value()));
  }

  /**
   * @throws Stale if somebody else took the patient's intake at the same instant
   */
  public void add(Intake intake) {
    entities.persist(intake);
    flush();
  }

  /**
   * @throws Stale if somebody changed the intake at the same instant
   */
  public void flush() {
    try {
      entities.flush();
    } catch (OptimisticLockException overtaken) {
      throw new Stale("intake");
    } catch (PersistenceException refused) {
      if (UniqueKey.refused(refused, "PRIMARY")) {
        throw new Stale("intake");
      }
      throw refused;
    }
  }
}
