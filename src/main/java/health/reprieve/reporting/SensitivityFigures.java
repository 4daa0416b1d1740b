package health.reprieve.reporting;

import health.reprieve.outcomes.domain.BaselineSource;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * Patients with relief if other choices had been made, so that readers see what hangs on them.
 *
 * @param twoPoints if relief were a fall by 2 points, whatever the baseline
 * @param carriedOver eligible courses begun within 7 days of an answer in relief after the course
 *     before: their baseline may be biased low; null where held back
 * @param withoutCarryOver without those
 * @param bySource by where the baseline comes from, which the main figures mix; empty where held
 *     back
 */
public record SensitivityFigures(
    ShareFigure twoPoints,
    @Nullable Integer carriedOver,
    ShareFigure withoutCarryOver,
    SortedMap<BaselineSource, SourceFigures> bySource) {

  /**
   * Patients whose baseline has one source.
   *
   * @param patients eligible ones
   */
  public record SourceFigures(
      int patients, MeanFigure baseline, MeanFigure change, ShareFigure relief) {}
}
