package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.time.TimeRange;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A chair as far as booking is concerned.
 *
 * @param closedReason why nothing can be booked in it, null where it is in use
 * @param outages when it is out of service
 */
public record Seat(ChairId id, String name, @Nullable String closedReason, List<Outage> outages) {

  /** A chair that is always in service. */
  public Seat(ChairId id, String name, @Nullable String closedReason) {
    this(id, name, closedReason, List.of());
  }

  /**
   * A time at which the chair is out of service.
   *
   * @param to null while no end is known
   */
  public record Outage(Instant from, @Nullable Instant to, String reason) {

    boolean touches(TimeRange range) {
      return from.isBefore(range.end()) && (to == null || to.isAfter(range.start()));
    }
  }

  /** The first time out of service that touches the range. */
  Optional<Outage> outIn(TimeRange range) {
    return outages.stream().filter(outage -> outage.touches(range)).findFirst();
  }
}
