package health.reprieve.clinic.domain;

import java.util.UUID;

/** Names a weekly shift. */
public record ShiftId(UUID value) {

  public static ShiftId of(UUID value) {
    return new ShiftId(value);
  }
}
