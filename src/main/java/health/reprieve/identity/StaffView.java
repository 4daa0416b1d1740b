package health.reprieve.identity;

import health.reprieve.identity.domain.Role;
import health.reprieve.identity.domain.Staff;
import health.reprieve.identity.domain.StaffId;

/**
 * A staff member as lists and forms show them.
 *
 * @param version to be given back with a change
 */
public record StaffView(
    StaffId id, String username, String displayName, Role role, boolean active, int version) {

  static StaffView of(Staff staff) {
    return new StaffView(
        staff.id(),
        staff.username(),
        staff.displayName(),
        staff.role(),
        staff.active(),
        staff.version());
  }
}
