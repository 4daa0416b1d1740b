package health.reprieve.clinic;

import health.reprieve.clinic.domain.ChairOutage;
import health.reprieve.clinic.domain.OutageId;
import health.reprieve.clinic.domain.WallSpan;
import health.reprieve.platform.time.TimeRange;
import java.time.Instant;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * A time at which a chair is out of service.
 *
 * @param from the moment it begins
 * @param to the moment it is over, null while no end is known
 * @param span the same by the clock of the site, as it was entered
 * @param reason as staff read it
 * @param version to be given back with a change
 */
public record ChairOutageView(
    OutageId id, Instant from, @Nullable Instant to, WallSpan span, String reason, int version) {

  static ChairOutageView of(ChairOutage outage, ZoneId zone) {
    WallSpan span = outage.span();
    return new ChairOutageView(
        outage.id(), span.from(zone), span.to(zone), span, outage.reason(), outage.version());
  }

  /** Whether the chair is out of service at every moment of the range. */
  public boolean covers(TimeRange range) {
    return !from.isAfter(range.start()) && (to == null || !to.isBefore(range.end()));
  }

  /** Whether the chair is out of service at some moment of the range. */
  public boolean touches(TimeRange range) {
    return from.isBefore(range.end()) && (to == null || to.isAfter(range.start()));
  }
}
