package health.reprieve.outcomes;

import health.reprieve.clinic.ClinicCalendar;
import health.reprieve.outcomes.domain.AssessmentRound;
import health.reprieve.outcomes.domain.OutcomesNotReady;
import health.reprieve.outcomes.domain.ReportedThreshold;
import health.reprieve.outcomes.persistence.OutcomeRepository;
import health.reprieve.outcomes.persistence.ReliefDefinitionRepository;
import health.reprieve.outcomes.persistence.RoundRepository;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.platform.persistence.Retry;
import health.reprieve.platform.time.TimeRange;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What followed the clinic's courses of infusions by its definition of relief. Reading many courses
 * is written into the audit trail by whoever asks, as one line that names the report.
 */
@Retry
@Transactional
@ApplicationScoped
public class ReliefAssessment {

  /**
   * Falls that IMMPACT 2008 calls moderate (30 %) and substantial (50 %): what followed a course is
   * kept at them too, whatever the clinic's own definition says.
   */
  private static final Map<Integer, ReportedThreshold> ALWAYS =
      Map.of(30, ReportedThreshold.PERCENT_30, 50, ReportedThreshold.PERCENT_50);

  private final ReliefDefinitionRepository definitions;
  private final RoundRepository rounds;
  private final OutcomeRepository outcomes;
  private final ClinicCalendar calendar;

  @Inject
  ReliefAssessment(
      ReliefDefinitionRepository definitions,
      RoundRepository rounds,
      OutcomeRepository outcomes,
      ClinicCalendar calendar) {
    this.definitions = definitions;
    this.rounds = rounds;
    this.outcomes = outcomes;
    this.calendar = calendar;
  }

  /**
   * What followed each course that began in a period.
   *
   * @param first local day of the site
   * @param last local day, included; not before {@code first}
   * @param thresholds in percent, 30 and 50 or none, besides the one of the definition
   * @throws OutcomesNotReady if the courses were not assessed once yet
   */
  public AssessedCoursesView begunBetween(
      LocalDate first, LocalDate last, Set<Integer> thresholds) {
    return begunBetween(first, last, thresholds, null);
  }

  /** The same for the courses of one condition. */
  public AssessedCoursesView begunBetween(
      LocalDate first, LocalDate last, ReportGroupCode condition) {
    return begunBetween(first, last, Set.of(), condition);
  }

  private AssessedCoursesView begunBetween(
      LocalDate first,
      LocalDate last,
      Set<Integer> thresholds,
      @Nullable ReportGroupCode condition) {
    ReportedRoundView reported = reported();
    SortedMap<Integer, ReportedThreshold> wanted = new TreeMap<>();
    thresholds.forEach(
        percent -> wanted.put(percent, Objects.requireNonNull(ALWAYS.get(percent), "not kept")));
    wanted.put(reported.definition().terms().reliefPercent(), ReportedThreshold.OWN);
    return new AssessedCoursesView(
        reported.definition(),
        outcomes.begunIn(reported.id(), period(first, last), condition).stream()
            .map(outcome -> CourseOutcomeView.of(outcome, wanted))
            .toList());
  }

  private TimeRange period(LocalDate first, LocalDate last) {
    ZoneId zone = calendar.site().zone();
    return TimeRange.of(
        first.atStartOfDay(zone).toInstant(), last.plusDays(1).atStartOfDay(zone).toInstant());
  }

  /** Whether the courses were assessed once, so that the other questions have an answer. */
  public boolean isReady() {
    return rounds.reported().isPresent();
  }

  /**
   * The outcomes that reports read, by which version of the definition; they stay those until the
   * transaction ends.
   *
   * @throws OutcomesNotReady if the courses were not assessed once yet
   */
  public ReportedRoundView reported() {
    AssessmentRound round = rounds.reported().orElseThrow(OutcomesNotReady::new);
    return new ReportedRoundView(
        round.id(), ReliefDefinitionView.of(definitions.get(round.definition())));
  }
}
