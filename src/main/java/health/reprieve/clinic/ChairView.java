package health.reprieve.clinic;

import health.reprieve.clinic.domain.Chair;
import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.ChairKind;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A chair as the board and forms see it.
 *
 * @param position its place in lists, lowest first
 * @param features what it offers, in the order of the features
 * @param closedReason why nothing is booked here at present; null while it is in use
 * @param version to be given back with a change
 */
public record ChairView(
    ChairId id,
    String name,
    @Nullable String description,
    int position,
    ChairKind kind,
    Set<ChairFeature> features,
    @Nullable String closedReason,
    int version) {

  static ChairView of(Chair chair) {
    return new ChairView(
        chair.id(),
        chair.name(),
        chair.description(),
        chair.position(),
        chair.kind(),
        chair.features(),
        chair.closedReason(),
        chair.version());
  }
}
