package health.reprieve.reporting.persistence;

import java.util.List;
import java.util.Map;

/**
 * Where patients with relief stand on some days after the last infusion.
 *
 * @param known known to be in relief, by day
 * @param unsure between their last answer in relief and their first one without, by day
 */
public record AtRisk(Map<Integer, Integer> known, Map<Integer, Integer> unsure) {

  /** The days on which reports tell it. */
  public static final List<Integer> DAYS = List.of(0, 7, 14, 28, 42, 56, 70, 84);

  /** Not counted. */
  public static final AtRisk NOT_COUNTED = new AtRisk(Map.of(), Map.of());
}
