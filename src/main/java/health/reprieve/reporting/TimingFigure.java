package health.reprieve.reporting;

import health.reprieve.statistics.Quartiles;
import org.jspecify.annotations.Nullable;

/**
 * Minutes of visits. All are null where no visit was measured.
 *
 * @param planned null also where nothing is planned
 * @param actual what was measured
 * @param over actual minus planned, visit by visit; null also where nothing is planned
 */
public record TimingFigure(
    @Nullable Quartiles planned, @Nullable Quartiles actual, @Nullable Quartiles over) {

  static final TimingFigure NONE = new TimingFigure(null, null, null);
}
