package health.reprieve.scheduling.web;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.web.Fields;
import health.reprieve.scheduling.MoveOrder;
import health.reprieve.scheduling.domain.AppointmentId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an appointment is to go.
 *
 * @param chair null to stay in the chair
 * @param start null to keep the time
 * @param override the reason for which rules may be set aside, null where none may
 */
record MoveRequest(
    @Nullable ChairId chair, @Nullable Instant start, int version, @Nullable String override) {

  static MoveRequest of(Fields fields) {
    UUID chair = fields.id("chair");
    Instant start = fields.instant("start");
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    String override = fields.text("override", 200);
    if (chair == null && start == null) {
      fields.violation("start", "Name another start or another chair.");
    }
    fields.refuseIfAny();
    return new MoveRequest(chair == null ? null : ChairId.of(chair), start, version, override);
  }

  MoveOrder order(AppointmentId appointment, UUID request) {
    return new MoveOrder(request, appointment, version, chair, start, override);
  }
}
