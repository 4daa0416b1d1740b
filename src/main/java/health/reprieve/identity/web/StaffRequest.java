package health.reprieve.identity.web;

import health.reprieve.identity.Passwords;
import health.reprieve.identity.domain.Role;
import health.reprieve.platform.web.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A staff member to add or change.
 *
 * @param password at least 12 characters; null keeps the present one
 */
record StaffRequest(
    String username,
    String displayName,
    Role role,
    boolean active,
    @Nullable String password,
    int version) {

  static StaffRequest toAdd(Fields fields) {
    StaffRequest request = read(fields, fields.requiredText("username", 60), true, 0);
    if (request.password == null) {
      fields.violation("password", "Needed.");
    }
    fields.refuseIfAny();
    return request;
  }

  static StaffRequest toChange(Fields fields) {
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    StaffRequest request = read(fields, "", fields.bool("active"), version);
    fields.refuseIfAny();
    return request;
  }

  private static StaffRequest read(Fields fields, String username, boolean active, int version) {
    String password = fields.text("password", 200);
    if (password != null && password.length() < Passwords.SHORTEST) {
      fields.violation("password", "At least %d characters.".formatted(Passwords.SHORTEST));
    }
    return new StaffRequest(
        username,
        fields.requiredText("displayName", 120),
        fields.requiredChoice("role", Role.class),
        active,
        password,
        version);
  }
}
