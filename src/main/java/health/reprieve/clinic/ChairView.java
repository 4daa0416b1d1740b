package health.reprieve.clinic;

import health.reprieve.clinic.domain.Chair;
import health.reprieve.clinic.domain.ChairId;
import org.jspecify.annotations.Nullable;

/**
 * A chair as the board and forms see it.
 *
 * @param position its place in lists, lowest first
 * @param closedReason why nothing is booked here at present; null while it is in use
 * @param version to be given back with a change
 */
public record ChairView(
    ChairId id,
    String name,
    @Nullable String description,
    int position,
    @Nullable String closedReason,
    int version) {

  static ChairView of(Chair chair) {
    return new ChairView(
        chair.id(),
        chair.name(),
        chair.description(),
        chair.position(),
        chair.closedReason(),
        chair.version());
  }
}
