package health.reprieve.scheduling.domain;

import health.reprieve.platform.time.TimeRange;
import java.time.Instant;

/** One phase of a visit and when it is planned. */
public record PlannedPhase(Phase phase, TimeRange time) {

  /** The same phase, cut off at an instant after its start where it would last longer. */
  PlannedPhase endingBy(Instant end) {
    return time.end().isAfter(end)
        ? new PlannedPhase(phase, TimeRange.of(time.start(), end))
        : this;
  }
}
