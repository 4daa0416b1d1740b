package health.reprieve.treatment.web;

import health.reprieve.platform.web.Fields;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A step of a visit.
 *
 * @param version that was read; null where the step is compared with none
 * @param at when it happened; null for now
 */
record StepRequest(@Nullable Integer version, @Nullable Instant at) {

  static StepRequest read(Fields fields) {
    StepRequest request = new StepRequest(version(fields), fields.instant("at"));
    fields.refuseOthers();
    fields.refuseIfAny();
    return request;
  }

  static @Nullable Integer version(Fields fields) {
    return fields.integer("version", 0, Integer.MAX_VALUE);
  }
}
