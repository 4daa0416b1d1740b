package health.reprieve.reporting;

import health.reprieve.reporting.persistence.CountedLine;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Where patients with relief stand on some days after the last infusion.
 *
 * @param known known to be in relief, by day
 * @param unsure between their last answer in relief and their first one without, by day
 */
record AtRisk(Map<Integer, Integer> known, Map<Integer, Integer> unsure) {

  /** The days on which reports tell it. */
  static final List<Integer> DAYS = List.of(0, 7, 14, 28, 42, 56, 70, 84);

  /** Not counted. */
  static final AtRisk NOT_COUNTED = new AtRisk(Map.of(), Map.of());

  static AtRisk of(CountedLine line) {
    Map<Integer, Integer> known = new HashMap<>();
    Map<Integer, Integer> unsure = new HashMap<>();
    for (int day : DAYS) {
      Duration time = Duration.ofDays(day);
      line.losses()
          .forEach(
              (one, number) -> {
                Duration upTo = one.lost().upTo();
                boolean isKnown = one.lost().after().compareTo(time) >= 0;
                boolean isUnsure = !isKnown && upTo != null && upTo.compareTo(time) > 0;
                known.merge(day, isKnown ? number.intValue() : 0, Integer::sum);
                unsure.merge(day, isUnsure ? number.intValue() : 0, Integer::sum);
              });
    }
    return new AtRisk(known, unsure);
  }
}
