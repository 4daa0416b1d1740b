package health.reprieve.scheduling.domain;

import java.util.UUID;

/** Names an appointment. */
public record AppointmentId(UUID value) {

  public static AppointmentId of(UUID value) {
    return new AppointmentId(value);
  }
}
