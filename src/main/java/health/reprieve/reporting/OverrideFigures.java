package health.reprieve.reporting;

import health.reprieve.reporting.persistence.OperationsReading.Overrides;
import health.reprieve.scheduling.domain.Obstacle;
import java.util.Collection;
import java.util.EnumMap;
import java.util.Map;

/**
 * Bookings and moves for which rules were set aside.
 *
 * @param all each once, however many rules it set aside
 * @param byRule how many set each rule aside; rules that nobody set aside are missing
 */
public record OverrideFigures(int all, Map<Obstacle, Integer> byRule) {

  static OverrideFigures of(Collection<Overrides> overrides) {
    Map<Obstacle, Integer> byRule = new EnumMap<>(Obstacle.class);
    for (Obstacle rule : Obstacle.values()) {
      int count =
          overrides.stream()
              .filter(one -> one.codes().contains(rule.code()))
              .mapToInt(Overrides::count)
              .sum();
      if (count > 0) {
        byRule.put(rule, count);
      }
    }
    return new OverrideFigures(overrides.stream().mapToInt(Overrides::count).sum(), byRule);
  }
}
