package health.reprieve.scheduling.domain;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.time.TimeRange;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chair as far as booking is concerned.
 *
 * @param closedReason why nothing can be booked in it, null where it is in use
 * @param outages when it is out of service
 * @param features what it has
 */
public record Seat(
    ChairId id,
    String name,
    @Nullable String closedReason,
    List<Outage> outages,
    Set<ChairFeature> features) {

  /** A chair that is always in service and has no features. */
  public Seat(ChairId id, String name, @Nullable String closedReason) {
    this(id, name, closedReason, List.of(), Set.of());
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

  /** What it has not of these, in the order of the features. */
  Set<ChairFeature> lacking(Set<ChairFeature> needs) {
    Set<ChairFeature> lacking = EnumSet.noneOf(ChairFeature.class);
    lacking.addAll(needs);
    lacking.removeAll(features);
    return lacking;
  }

  /** The first time out of service that touches the range. */
  Optional<Outage> outIn(TimeRange range) {
    return outages.stream().filter(outage -> outage.touches(range)).findFirst();
  }
}
