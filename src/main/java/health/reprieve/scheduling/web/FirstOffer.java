package health.reprieve.scheduling.web;

import health.reprieve.clinic.domain.ChairFeature;
import health.reprieve.clinic.domain.ChairId;
import health.reprieve.platform.problem.NotFound;
import health.reprieve.scheduling.BoardView;
import health.reprieve.scheduling.SlotSearch;
import health.reprieve.scheduling.domain.FreeSlot;
import health.reprieve.scheduling.domain.NothingFree;
import health.reprieve.treatment.domain.ProtocolId;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/**
 * The chair and start that the booking form offers before anybody chooses: the first on the day
 * that is shown where the visit fits. As long as no protocol is known, the first quarter hour in
 * which a chair is free.
 */
@Dependent
class FirstOffer {

  private final SlotSearch search;

  @Inject
  FirstOffer(SlotSearch search) {
    this.search = search;
  }

  /** A chair and a start, both as the form sends them. */
  record Offer(String chair, String start) {}

  /**
   * @param protocol id of what the visit follows, empty where it is not known yet
   * @param chair id of the only chair to look at, empty for any
   * @param features that the chair must have
   */
  Optional<Offer> on(BoardView board, String protocol, String chair, Set<ChairFeature> features) {
    Optional<Offer> fitting =
        protocol.isEmpty() ? Optional.empty() : found(board, protocol, chair, features);
    return fitting.or(() -> freeChair(board, chair, features));
  }

  private Optional<Offer> found(
      BoardView board, String protocol, String chair, Set<ChairFeature> features) {
    Instant midnight = board.day().atStartOfDay(board.words().zone()).toInstant();
    try {
      ChairId only = chair.isEmpty() ? null : ChairId.of(UUID.fromString(chair));
      ProtocolId followed = ProtocolId.of(UUID.fromString(protocol));
      FreeSlot slot = search.nextFree(followed, midnight, only, features);
      return board.words().dayOf(slot.time().start()).equals(board.day())
          ? Optional.of(new Offer(slot.chair().value().toString(), slot.time().start().toString()))
          : Optional.empty();
    } catch (NothingFree | NotFound | IllegalArgumentException nothing) {
      return Optional.empty();
    }
  }

  private static Optional<Offer> freeChair(
      BoardView board, String chair, Set<ChairFeature> features) {
    if (board.load().isEmpty()) {
      return Optional.empty();
    }
    return BoardLane.of(board, BoardGrid.of(board)).stream()
        .filter(lane -> lane.chair().features().containsAll(features))
        .filter(lane -> chair.isEmpty() || lane.chair().id().value().toString().equals(chair))
        .flatMap(
            lane ->
                lane.free().stream()
                    .limit(1)
                    .map(free -> new Offer(lane.chair().id().value().toString(), free.instant())))
        .min(Comparator.comparing(offer -> Instant.parse(offer.start())));
  }
}
