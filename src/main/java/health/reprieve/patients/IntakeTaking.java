package health.reprieve.patients;

import health.reprieve.audit.Act;
import health.reprieve.audit.AuditTrail;
import health.reprieve.patients.domain.Intake;
import health.reprieve.patients.domain.IntakeAnswers;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.persistence.IntakeRepository;
import health.reprieve.patients.persistence.PatientRepository;
import health.reprieve.platform.Reference;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.problem.Stale;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;

/** Takes a patient's intake: symptoms and causes. */
@Retry
@Transactional
@ApplicationScoped
public class IntakeTaking {

  private final PatientRepository patients;
  private final IntakeRepository intakes;
  private final AuditTrail audit;
  private final Clock clock;

  @Inject
  IntakeTaking(
      PatientRepository patients, IntakeRepository intakes, AuditTrail audit, Clock clock) {
    this.patients = patients;
    this.intakes = intakes;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * The patient's intake, without answers where none was taken yet.
   *
   * @throws health.reprieve.platform.problem.NotFound if there is no such patient
   */
  public IntakeView of(PatientId patient) {
    patients.get(patient);
    write(Act.SAW, patient);
    return intakes.find(patient).map(IntakeView::of).orElse(IntakeView.NOT_TAKEN);
  }

  /**
   * Replaces the answers.
   *
   * @param version that the caller has read, 0 where none was taken yet
   * @throws Stale if somebody took it meanwhile
   * @throws health.reprieve.platform.problem.NotFound if there is no such patient
   */
  public IntakeView take(PatientId patient, int version, IntakeAnswers answers) {
    Instant now = clock.instant();
    patients.get(patient);
    Intake intake = intakes.find(patient).orElse(null);
    Stale.refuseUnless(reference(patient), intake == null ? 0 : intake.version(), version);
    if (intake == null) {
      intake = new Intake(patient, answers, now);
      intakes.add(intake);
    } else {
      intake.retake(answers, now);
      intakes.flush();
    }
    write(Act.CHANGED, patient);
    return IntakeView.of(intake);
  }

  private void write(Act act, PatientId patient) {
    audit.ofPatient(act, "intake", patient.value(), reference(patient));
  }

  private static Reference reference(PatientId patient) {
    return Reference.of("intake", patient.value());
  }
}
