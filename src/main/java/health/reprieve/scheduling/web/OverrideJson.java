package health.reprieve.scheduling.web;

import health.reprieve.scheduling.OverrideView;
import java.util.List;
import java.util.UUID;

/** Rules of booking that were set aside, as JSON; instants in UTC. */
public record OverrideJson(
    UUID id,
    UUID appointment,
    UUID patient,
    String patientName,
    String chairName,
    String start,
    String end,
    String status,
    String by,
    String at,
    String reason,
    List<String> codes,
    List<String> words) {

  static OverrideJson of(OverrideView override) {
    return new OverrideJson(
        override.id(),
        override.appointment().value(),
        override.patient().id().value(),
        override.patient().shortName(),
        override.chairName(),
        override.when().start().toString(),
        override.when().end().toString(),
        override.status().name(),
        override.by(),
        override.at().toString(),
        override.reason(),
        override.codes(),
        override.words());
  }
}
