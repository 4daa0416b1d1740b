package health.reprieve.outcomes;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.outcomes.domain.AssessmentRound;
import health.reprieve.outcomes.domain.ReliefDefinitionVersion;
import health.reprieve.outcomes.persistence.ReliefDefinitionRepository;
import health.reprieve.outcomes.persistence.RoundRepository;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Begins to assess all courses anew, by another definition or because something else changed for
 * all of them. Reports read the round before until this one is through.
 */
@Dependent
class RoundOpening {

  private final RoundRepository rounds;
  private final ReliefDefinitionRepository definitions;
  private final ClinicCalendar calendar;

  @Inject
  RoundOpening(
      RoundRepository rounds, ReliefDefinitionRepository definitions, ClinicCalendar calendar) {
    this.rounds = rounds;
    this.definitions = definitions;
    this.calendar = calendar;
  }

  /**
   * Another version is in force. Where it assesses no course otherwise, what is there is named
   * after it.
   */
  void by(ReliefDefinitionVersion definition, Instant now) {
    List<AssessmentRound> live = rounds.hold();
    List<AssessmentRound> alike =
        live.stream()
            .filter(round -> definitions.get(round.definition()).assessesLike(definition))
            .toList();
    alike.forEach(round -> rounds.name(round, definition.version()));
    Optional<AssessmentRound> running =
        live.stream().filter(round -> !round.reported()).findFirst();
    if (running.isPresent() ? !alike.contains(running.get()) : alike.isEmpty()) {
      begin(running, now);
    }
  }

  /** The same definition in force gives other outcomes now. */
  void again(Instant now) {
    begin(rounds.hold().stream().filter(round -> !round.reported()).findFirst(), now);
  }

  private void begin(Optional<AssessmentRound> instead, Instant now) {
    instead.ifPresent(rounds::leave);
    rounds.begin(definitions.current().version(), calendar.site().zone(), now);
  }
}
