package health.reprieve.scheduling.web;

import health.reprieve.patients.PatientRegister;
import health.reprieve.patients.PatientView;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.web.FormView;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The patient that a form or an address of the booking pages names. */
final class ChosenPatient {

  private ChosenPatient() {}

  /**
   * @return null where none is chosen yet, or what stands there is no id
   * @throws health.reprieve.platform.problem.NotFound if there is no such patient
   */
  static @Nullable PatientView of(PatientRegister patients, FormView form) {
    String id = form.value("patient");
    try {
      return id.isEmpty() ? null : patients.get(PatientId.of(UUID.fromString(id)));
    } catch (IllegalArgumentException notAnId) {
      return null;
    }
  }
}
