package health.reprieve.patients;

import health.reprieve.audit.RefusalTrail;
import health.reprieve.patients.domain.AlikePatient;
import health.reprieve.patients.domain.Patient;
import health.reprieve.patients.domain.PatientAlike;
import health.reprieve.patients.domain.PatientDetails;
import health.reprieve.patients.persistence.PatientRepository;
import health.reprieve.platform.Reference;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.util.List;

/** Looks whether somebody who is being registered is registered already. */
@Dependent
class PatientTwins {

  /** More would help nobody to decide. */
  private static final int MOST = 5;

  private final PatientRepository patients;
  private final RefusalTrail refusals;

  @Inject
  PatientTwins(PatientRepository patients, RefusalTrail refusals) {
    this.patients = patients;
    this.refusals = refusals;
  }

  /**
   * @throws PatientAlike if somebody has the same date of birth and a similar name, or the same
   *     e-mail address or phone number
   */
  void refuseIfAny(PatientDetails details) {
    List<AlikePatient> alike =
        patients.perhaps(details).stream()
            .map(one -> alike(one, details))
            .filter(one -> !one.likeness().isEmpty())
            .limit(MOST)
            .toList();
    if (!alike.isEmpty()) {
      alike.forEach(
          one ->
              refusals.told(
                  "patient like one to be registered",
                  one.id().value(),
                  Reference.of("patient", one.id().value())));
      throw new PatientAlike(alike);
    }
  }

  private static AlikePatient alike(Patient one, PatientDetails details) {
    return new AlikePatient(
        one.id(),
        one.name().displayName(),
        one.dateOfBirth(),
        one.recordNumber().value(),
        details.likeness(one.name(), one.dateOfBirth(), one.contact()));
  }
}
