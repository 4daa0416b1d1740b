package health.reprieve.recall.web;

import health.reprieve.recall.domain.BoosterTimes;
import java.util.List;
import java.util.UUID;

/**
 * A free time that could be offered, as JSON; instants in UTC.
 *
 * @param inside whether it lies on the days that are suggested
 */
public record SlotJson(UUID chair, String chairName, String start, String end, boolean inside) {

  static List<SlotJson> of(BoosterTimes times) {
    return times.slots().stream()
        .map(
            slot ->
                new SlotJson(
                    slot.chair().value(),
                    slot.chairName(),
                    slot.time().start().toString(),
                    slot.time().end().toString(),
                    times.inside()))
        .toList();
  }
}
