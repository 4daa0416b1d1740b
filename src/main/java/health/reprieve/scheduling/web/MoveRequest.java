package health.reprieve.scheduling.web;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.web.Fields;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Where an appointment is to go.
 *
 * @param chair null to stay in the chair
 * @param start null to keep the time
 */
record MoveRequest(@Nullable ChairId chair, @Nullable Instant start, int version) {

  static MoveRequest of(Fields fields) {
    UUID chair = fields.id("chair");
    Instant start = fields.instant("start");
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    if (chair == null && start == null) {
      fields.violation("start", "Name another start or another chair.");
    }
    fields.refuseIfAny();
    return new MoveRequest(chair == null ? null : ChairId.of(chair), start, version);
  }
}
