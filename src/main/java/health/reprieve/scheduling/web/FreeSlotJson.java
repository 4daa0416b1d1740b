package health.reprieve.scheduling.web;

import health.reprieve.scheduling.domain.FreeSlot;
import java.util.UUID;

/** A chair and a time that are free, as JSON; instants in UTC. */
public record FreeSlotJson(UUID chair, String chairName, String start, String end) {

  static FreeSlotJson of(FreeSlot slot) {
    return new FreeSlotJson(
        slot.chair().value(),
        slot.chairName(),
        slot.time().start().toString(),
        slot.time().end().toString());
  }
}
