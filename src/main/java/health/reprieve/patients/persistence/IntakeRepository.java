package health.reprieve.patients.persistence;

import health.reprieve.patients.domain.Intake;
import health.reprieve.patients.domain.PatientId;
import jakarta.enterprise.context.Dependent;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Optional;

/** Intakes by patient. */
@Dependent
public class IntakeRepository {

  @PersistenceContext private EntityManager entities;

  public Optional<Intake> find(PatientId patient) {
    return Optional.ofNullable(entities.find(Intake.class, patient.value()));
  }

  public void add(Intake intake) {
    entities.persist(intake);
    flush();
  }

  public void flush() {
    entities.flush();
  }
}
