package health.reprieve.identity.domain;

import java.util.UUID;

/** Names a staff member. */
public record StaffId(UUID value) {

  public static StaffId of(UUID value) {
    return new StaffId(value);
  }
}
