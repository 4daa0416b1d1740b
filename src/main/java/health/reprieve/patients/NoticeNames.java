package health.reprieve.patients;

import health.reprieve.notices.NamesWanted;
import health.reprieve.patients.domain.PatientId;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/** Tells the list of notices who the people on it are; the list writes the audit line. */
@Dependent
public class NoticeNames {

  private final PatientRegister patients;

  @Inject
  NoticeNames(PatientRegister patients) {
    this.patients = patients;
  }

  void tell(@Observes NamesWanted wanted) {
    patients
        .byIds(wanted.people().stream().map(PatientId::of).toList())
        .values()
        .forEach(patient -> wanted.name(patient.id().value(), patient.displayName()));
  }
}
