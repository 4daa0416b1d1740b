package health.reprieve.scheduling.web;

import health.reprieve.platform.web.Fields;
import health.reprieve.scheduling.domain.EscortHours;
import java.time.LocalTime;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * When somebody can take the patient home.
 *
 * @param hours null where that is no longer known
 */
record EscortRequest(@Nullable EscortHours hours, int version) {

  static EscortRequest of(Fields fields) {
    EscortHours hours = hours(fields);
    int version = fields.requiredInteger("version", 0, Integer.MAX_VALUE);
    fields.refuseIfAny();
    return new EscortRequest(hours, version);
  }

  /** The fields escortFrom and escortTo: both or neither. */
  static @Nullable EscortHours hours(Fields fields) {
    LocalTime from = fields.time("escortFrom");
    LocalTime to = fields.time("escortTo");
    if (from == null && to == null) {
      return null;
    }
    EscortHours standIn = new EscortHours(LocalTime.MIN, LocalTime.MAX);
    return fields.value(
        standIn,
        () -> Objects.requireNonNull(EscortHours.ofNullable(from, to)),
        "escortFrom",
        "escortTo");
  }
}
