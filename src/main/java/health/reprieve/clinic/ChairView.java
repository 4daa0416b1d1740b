package health.reprieve.clinic;

import health.reprieve.clinic.domain.Chair;
import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.clinic.domain.ChairKind;
import health.reprieve.clinic.domain.ChairOutage;
import health.reprieve.platform.time.TimeRange;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A chair as the board and forms see it.
 *
 * @param position its place in lists, lowest first
 * @param features what it offers, in the order of the features
 * @param closedReason why nothing is booked here until further notice; null while it is in use
 * @param addedOn the local day on which it was added; null where that was not written down
 * @param closedOn the first local day on which it was closed; null while it is in use, and where
 *     that was not written down
 * @param outages when it is out of service, by their start; over ones are left out
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
    @Nullable LocalDate addedOn,
    @Nullable LocalDate closedOn,
    List<ChairOutageView> outages,
    int version) {

  /**
   * @param outages of this chair and perhaps others
   */
  static ChairView of(Chair chair, Stream<ChairOutage> outages, ZoneId zone) {
    return new ChairView(
        chair.id(),
        chair.name(),
        chair.description(),
        chair.position(),
        chair.kind(),
        chair.features(),
        chair.closedReason(),
        chair.addedOn(),
        chair.closedOn(),
        outages
            .filter(outage -> outage.chair().equals(chair.id()))
            .map(outage -> ChairOutageView.of(outage, zone))
            .toList(),
        chair.version());
  }

  /** Whether it had been added by a local day, as far as anybody knows. */
  public boolean isThereOn(LocalDate day) {
    return addedOn == null || !day.isBefore(addedOn);
  }

  /** Whether it was in use on a local day, as far as anybody knows; outages are not looked at. */
  public boolean isInUseOn(LocalDate day) {
    return isThereOn(day) && (closedOn == null || day.isBefore(closedOn));
  }

  /** The chair as it is during a time: closed if it is out of service for all of it. */
  ChairView during(TimeRange open) {
    return outages.stream()
        .filter(outage -> closedReason == null && outage.covers(open))
        .findFirst()
        .map(
            outage ->
                new ChairView(
                    id,
                    name,
                    description,
                    position,
                    kind,
                    features,
                    outage.reason(),
                    addedOn,
                    closedOn,
                    outages,
                    version))
        .orElse(this);
  }
}
