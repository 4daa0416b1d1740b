package health.reprieve.reporting;

import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.statistics.CensoredInterval;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The bands that this node worked out last. They depend on nothing but the counts, so that the same
 * counts need no second bootstrap, whoever asks.
 */
@ApplicationScoped
class KnownBands {

  private static final int MOST = 100;

  private final Map<Map<CensoredInterval, Long>, ReliefBands> known =
      Collections.synchronizedMap(
          new LinkedHashMap<>(MOST, 0.75f, true) {
            private static final long serialVersionUID = 1L;

            @Override
            protected boolean removeEldestEntry(
                Map.Entry<Map<CensoredInterval, Long>, ReliefBands> eldest) {
              return size() > MOST;
            }
          });

  ReliefBands of(ReliefCurve curve) {
    Map<CensoredInterval, Long> counts = curve.intervals();
    ReliefBands there = known.get(counts);
    if (there != null) {
      return there;
    }
    ReliefBands made = ReliefBands.of(curve);
    known.put(counts, made);
    return made;
  }
}
