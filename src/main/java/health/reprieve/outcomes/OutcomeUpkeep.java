package health.reprieve.outcomes;

import health.reprieve.clinic.domain.ZoneChanged;
import health.reprieve.measures.domain.ScoresChanged;
import health.reprieve.measures.domain.SheetsChanged;
import health.reprieve.outcomes.domain.AssessmentRound;
import health.reprieve.outcomes.domain.CourseAssessment;
import health.reprieve.outcomes.domain.ReliefDefinitionVersion;
import health.reprieve.outcomes.domain.ScoredCourse;
import health.reprieve.outcomes.persistence.CourseScoresReading;
import health.reprieve.outcomes.persistence.OutcomeRepository;
import health.reprieve.outcomes.persistence.ReliefDefinitionRepository;
import health.reprieve.outcomes.persistence.RoundRepository;
import health.reprieve.patients.domain.MeasureChanged;
import health.reprieve.patients.domain.PatientDescribed;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.treatment.domain.VisitCharted;
import jakarta.enterprise.context.Dependent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Keeps what followed each course as scores, visits and patients now say, in the transaction of
 * each change. All courses of a patient are worked out together: a visit bounds the course before
 * it, relief is carried over, courses change numbers.
 */
@Dependent
public class OutcomeUpkeep {

  /** Patients read and written in one go. */
  static final int AT_ONCE = 100;

  /** That of the database, so that whoever holds many patients holds them in the same order. */
  private static final Comparator<PatientId> IN_ORDER =
      Comparator.comparing(patient -> patient.value().toString());

  private final OutcomeRepository outcomes;
  private final RoundRepository rounds;
  private final CourseScoresReading reading;
  private final ReliefDefinitionRepository definitions;
  private final RoundOpening opening;
  private final Clock clock;

  @Inject
  OutcomeUpkeep(
      OutcomeRepository outcomes,
      RoundRepository rounds,
      CourseScoresReading reading,
      ReliefDefinitionRepository definitions,
      RoundOpening opening,
      Clock clock) {
    this.outcomes = outcomes;
    this.rounds = rounds;
    this.reading = reading;
    this.definitions = definitions;
    this.opening = opening;
    this.clock = clock;
  }

  void scores(@Observes ScoresChanged event) {
    reassess(event.patients());
  }

  void sheets(@Observes SheetsChanged event) {
    reassess(List.of(event.patient()));
  }

  void visit(@Observes VisitCharted event) {
    reassess(List.of(event.patient()));
  }

  void patient(@Observes PatientDescribed event) {
    reassess(List.of(event.patient()));
  }

  /** Local days are other ones: baselines and ages of all courses may be. */
  void zone(@Observes ZoneChanged event) {
    opening.again(clock.instant());
  }

  /** Pain counts for a condition, or no longer. */
  void measure(@Observes MeasureChanged event) {
    opening.again(clock.instant());
  }

  /**
   * For every round that is live. Which ones are is asked after the patients are held: a round that
   * begins later finds what stands.
   */
  private void reassess(Collection<PatientId> patients) {
    List<PatientId> inOrder = patients.stream().sorted(IN_ORDER).toList();
    for (int from = 0; from < inOrder.size(); from += AT_ONCE) {
      List<PatientId> some = inOrder.subList(from, Math.min(inOrder.size(), from + AT_ONCE));
      Map<PatientId, Integer> held = outcomes.hold(some);
      reassess(some, held, rounds.live());
    }
  }

  /**
   * Works out all courses of these patients for this round.
   *
   * @param patients 1 to {@link #AT_ONCE}
   */
  void reassess(List<PatientId> patients, AssessmentRound round) {
    reassess(patients, outcomes.hold(patients), List.of(round));
  }

  private void reassess(
      List<PatientId> patients, Map<PatientId, Integer> held, List<AssessmentRound> live) {
    Map<ZoneId, List<ScoredCourse>> courses = new HashMap<>();
    for (AssessmentRound round : live) {
      ReliefDefinitionVersion definition = definitions.get(round.definition());
      List<ScoredCourse> read =
          courses.computeIfAbsent(round.zone(), zone -> reading.of(patients, zone));
      outcomes.replace(round, held, new CourseAssessment(definition, round.zone()).of(read));
    }
  }
}
