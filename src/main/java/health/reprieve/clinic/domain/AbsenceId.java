package health.reprieve.clinic.domain;

import java.util.UUID;

/** Names an absence. */
public record AbsenceId(UUID value) {

  public static AbsenceId of(UUID value) {
    return new AbsenceId(value);
  }
}
