package health.reprieve.patients.domain;

import java.util.UUID;

/** Names a patient. */
public record PatientId(UUID value) {

  public static PatientId of(UUID value) {
    return new PatientId(value);
  }
}
