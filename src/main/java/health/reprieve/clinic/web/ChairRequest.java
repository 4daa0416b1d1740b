package health.reprieve.clinic.web;

import health.reprieve.platform.web.Fields;
import org.jspecify.annotations.Nullable;

/**
 * A chair to add or change.
 *
 * @param position null to stand last, or to stay where it is
 * @param closedReason null for a chair in use
 */
record ChairRequest(
    String name,
    @Nullable String description,
    @Nullable Integer position,
    @Nullable String closedReason,
    int version) {

  static ChairRequest toAdd(Fields fields) {
    return read(fields, 0);
  }

  static ChairRequest toChange(Fields fields) {
    return read(fields, fields.requiredInteger("version", 0, Integer.MAX_VALUE));
  }

  private static ChairRequest read(Fields fields, int version) {
    ChairRequest request =
        new ChairRequest(
            fields.requiredText("name", 60),
            fields.text("description", 120),
            fields.integer("position", 1, 9999),
            fields.text("closedReason", 160),
            version);
    fields.refuseIfAny();
    return request;
  }
}
