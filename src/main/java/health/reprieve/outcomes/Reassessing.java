package health.reprieve.outcomes;

import health.reprieve.outcomes.domain.AssessmentRound;
import health.reprieve.outcomes.persistence.RoundRepository;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.platform.persistence.Retry;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Goes through all courses for a round of assessment, some patients in each transaction. Several
 * nodes may do so: whoever holds the round takes the next patients, and one that dies leaves
 * nothing half done.
 */
@Retry
@Transactional
@ApplicationScoped
public class Reassessing {

  private static final int SWEPT_AT_ONCE = 2000;

  private final RoundRepository rounds;
  private final RoundOpening opening;
  private final OutcomeUpkeep upkeep;
  private final Clock clock;

  @Inject
  Reassessing(RoundRepository rounds, RoundOpening opening, OutcomeUpkeep upkeep, Clock clock) {
    this.rounds = rounds;
    this.opening = opening;
    this.upkeep = upkeep;
    this.clock = clock;
  }

  /** By which version reports speak, and how far the next one is. */
  public ReassessmentView progress() {
    Integer reported =
        rounds.live().stream()
            .filter(AssessmentRound::reported)
            .map(AssessmentRound::definition)
            .findFirst()
            .orElse(null);
    return rounds
        .progress()
        .map(
            running ->
                new ReassessmentView(reported, running.definition(), running.done(), running.of()))
        .orElseGet(() -> new ReassessmentView(reported, null, 0, 0));
  }

  /** A database without any round gets its first one. */
  void beginFirst() {
    if (rounds.live().isEmpty()) {
      opening.again(clock.instant());
    }
  }

  /** Courses may have come by SQL, of which no event told: then all are gone through. */
  void catchUp() {
    List<AssessmentRound> live = rounds.hold();
    if (live.size() == 1 && live.get(0).reported() && rounds.misses(live.get(0))) {
      if (rounds.isEmpty(live.get(0))) {
        rounds.leave(live.get(0));
      }
      opening.again(clock.instant());
    }
  }

  /**
   * Takes the round a little further.
   *
   * @return whether there is more to do now
   */
  boolean step() {
    Optional<AssessmentRound> round = rounds.take();
    return round.isPresent() ? step(round.get()) : rounds.sweep(SWEPT_AT_ONCE) > 0;
  }

  private boolean step(AssessmentRound round) {
    Map<PatientId, Integer> next = rounds.next(round, OutcomeUpkeep.AT_ONCE);
    List<PatientId> patients = new ArrayList<>(next.keySet());
    if (!patients.isEmpty()) {
      upkeep.reassess(patients, round);
      rounds.advance(
          round,
          patients.get(patients.size() - 1),
          next.values().stream().mapToInt(Integer::intValue).sum());
    }
    if (patients.size() < OutcomeUpkeep.AT_ONCE) {
      rounds.hold().stream().filter(AssessmentRound::reported).forEach(rounds::leave);
      rounds.report(round);
    }
    return true;
  }
}
