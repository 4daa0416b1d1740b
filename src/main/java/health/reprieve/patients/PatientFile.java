package health.reprieve.patients;

import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.persistence.IntakeRepository;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;

/** Opens a patient with all that belongs to them; that is one line in the audit trail. */
@Retry
@Transactional
@ApplicationScoped
public class PatientFile {

  private final PatientRegister register;
  private final PatientConditions conditions;
  private final IntakeRepository intakes;
  private final Clock clock;

  @Inject
  PatientFile(
      PatientRegister register,
      PatientConditions conditions,
      IntakeRepository intakes,
      Clock clock) {
    this.register = register;
    this.conditions = conditions;
    this.intakes = intakes;
    this.clock = clock;
  }

  /**
   * The patient, their age, conditions and intake. The age goes by the date in UTC, which on a
   * birthday may be off for some hours: patients stand left of the clinic, whose site has the zone,
   * and may not ask it. Nothing is decided by this age.
   *
   * @throws health.reprieve.platform.problem.NotFound if there is no such patient
   */
  public PatientFileView open(PatientId id) {
    LocalDate today = LocalDate.ofInstant(clock.instant(), clock.getZone());
    PatientView patient = register.get(id);
    return new PatientFileView(
        patient,
        Period.between(patient.dateOfBirth(), today).getYears(),
        conditions.views(id),
        intakes.find(id).map(IntakeView::of).orElse(IntakeView.NOT_TAKEN));
  }
}
