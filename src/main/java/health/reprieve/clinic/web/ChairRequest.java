package health.reprieve.clinic.web;

import health.reprieve.clinic.domain.ChairEquipment;
import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairKind;
import health.reprieve.platform.web.Fields;
import java.util.Objects;
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
    ChairEquipment equipment,
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
            new ChairEquipment(
                Objects.requireNonNullElse(fields.choice("kind", ChairKind.class), ChairKind.CHAIR),
                fields.choices("features", ChairFeature.class)),
            fields.integer("position", 1, 9999),
            fields.text("closedReason", 160),
            version);
    fields.refuseIfAny();
    return request;
  }
}
