package health.reprieve.scheduling.domain;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/**
 * A change of the nurse load by the same amount over neighbouring quarter hours.
 *
 * @param from start of the first quarter hour
 * @param quarters how many
 * @param twelfths more of a nurse needed, or less where negative; never 0
 */
public record LoadChange(Instant from, int quarters, int twelfths) {

  /**
   * The fewest changes, in time order, that say the same; quarter hours without change left out.
   */
  public static List<LoadChange> of(SortedMap<Instant, Integer> twelfths) {
    List<LoadChange> changes = new ArrayList<>();
    for (Map.Entry<Instant, Integer> entry : twelfths.entrySet()) {
      LoadChange last = changes.isEmpty() ? null : changes.get(changes.size() - 1);
      if (last != null && last.twelfths == entry.getValue() && last.to().equals(entry.getKey())) {
        changes.set(
            changes.size() - 1, new LoadChange(last.from, last.quarters + 1, last.twelfths));
      } else if (entry.getValue() != 0) {
        changes.add(new LoadChange(entry.getKey(), 1, entry.getValue()));
      }
    }
    return changes;
  }

  /** End of the last quarter hour. */
  public Instant to() {
    return from.plus(Quarters.LENGTH.multipliedBy(quarters));
  }
}
