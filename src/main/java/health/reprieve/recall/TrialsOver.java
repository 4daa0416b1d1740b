package health.reprieve.recall;

import health.reprieve.outcomes.ReliefDefinitionView;
import health.reprieve.outcomes.domain.MoodStatus;
import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.recall.ReliefEndings.Ending;
import health.reprieve.recall.domain.RecallTerms;
import health.reprieve.recall.persistence.RecallTermsRepository;
import health.reprieve.treatment.ProtocolSetUp;
import health.reprieve.treatment.ProtocolView;
import health.reprieve.treatment.VisitReading;
import health.reprieve.treatment.VisitView;
import health.reprieve.treatment.domain.CourseId;
import health.reprieve.treatment.domain.ProtocolId;
import health.reprieve.treatment.domain.VisitStep;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds trials that are over without relief: of each patient and condition the last course, if all
 * infusions of the trial were given, the rules of relief say that there was none, its time to begin
 * is over, and no infusion followed or is under way. Of a condition that is reported on the PHQ-9
 * the last sheet must show no response, and no sheet before it may have: a response that was lost
 * is an end of relief, not a trial without. Where a total is missing, or the one before was
 * remission, nothing can be judged.
 */
@Dependent
class TrialsOver {

  private final ReliefOutlook outlook;
  private final RecallTermsRepository terms;
  private final VisitReading visits;
  private final ProtocolSetUp protocols;

  @Inject
  TrialsOver(
      ReliefOutlook outlook,
      RecallTermsRepository terms,
      VisitReading visits,
      ProtocolSetUp protocols) {
    this.outlook = outlook;
    this.terms = terms;
    this.visits = visits;
    this.protocols = protocols;
  }

  /**
   * A trial that is over.
   *
   * @param mood totals of the PHQ-9; null where the condition is reported on pain
   * @param planned infusions that make the trial
   * @param definition of relief, by which there was none
   */
  record Trial(
      Ending ending,
      @Nullable MoodTotals mood,
      ProtocolView protocol,
      int given,
      int planned,
      ReliefDefinitionView definition) {

    CourseId course() {
      return ending.course().course();
    }

    private boolean isOver() {
      return given >= planned;
    }
  }

  /**
   * @param today local day of {@code now}
   */
  List<Trial> at(Instant now, LocalDate today) {
    RecallTerms inForce = terms.current().terms();
    Map<ProtocolId, ProtocolView> followed =
        protocols.all().stream().collect(Collectors.toMap(ProtocolView::id, Function.identity()));
    ReliefEndings endings = outlook.at(today);
    List<Ending> ended =
        endings.all().stream().filter(one -> one.course().ended() != null).toList();
    Map<CourseId, MoodTotals> mood = mood(ended, today);
    List<Ending> without =
        ended.stream()
            .filter(
                one ->
                    one.course().isOnMood()
                        ? one.relief().status() != ReliefStatus.RESPONDER
                            && isWithoutResponse(mood.get(one.course().course()), endings)
                        : endings.isWithoutRelief(one, now))
            .toList();
    Map<CourseId, Integer> given =
        visits.given(without.stream().map(one -> one.course().course()).toList());
    List<Trial> over =
        without.stream()
            .map(
                one -> {
                  ProtocolView protocol =
                      Objects.requireNonNull(followed.get(one.course().traits().protocol()));
                  return new Trial(
                      one,
                      mood.get(one.course().course()),
                      protocol,
                      given.getOrDefault(one.course().course(), 0),
                      inForce.trialOf(protocol.sessions()),
                      endings.definition());
                })
            .filter(Trial::isOver)
            .toList();
    return withoutRunning(over);
  }

  private List<Trial> withoutRunning(List<Trial> over) {
    Map<CourseId, List<VisitView>> given =
        visits.ofCourses(over.stream().map(Trial::course).toList());
    return over.stream()
        .filter(
            one ->
                given.getOrDefault(one.course(), List.of()).stream()
                    .noneMatch(visit -> visit.step() == VisitStep.INFUSING))
        .toList();
  }

  private Map<CourseId, MoodTotals> mood(List<Ending> ended, LocalDate today) {
    Map<CourseId, MoodTotals> totals = new HashMap<>();
    if (ended.stream().anyMatch(one -> one.course().isOnMood())) {
      outlook.mood(today).forEach((course, around) -> totals.put(course, around.totals()));
    }
    return totals;
  }

  private static boolean isWithoutResponse(@Nullable MoodTotals totals, ReliefEndings endings) {
    return totals != null
        && totals.status(endings.definition().terms().mood()) == MoodStatus.NO_RESPONSE;
  }
}
