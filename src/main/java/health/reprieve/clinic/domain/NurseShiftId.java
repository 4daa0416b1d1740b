package health.reprieve.clinic.domain;

import java.util.UUID;

/** Names a nurse's weekly shift. */
public record NurseShiftId(UUID value) {

  public static NurseShiftId of(UUID value) {
    return new NurseShiftId(value);
  }
}
