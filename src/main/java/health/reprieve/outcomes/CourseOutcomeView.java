package health.reprieve.outcomes;

import health.reprieve.outcomes.domain.Baseline;
import health.reprieve.outcomes.domain.CourseOutcome;
import health.reprieve.outcomes.domain.DaySevenChange;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.outcomes.domain.ReliefTerms;
import health.reprieve.outcomes.domain.ReportedThreshold;
import health.reprieve.patients.domain.PatientId;
import health.reprieve.patients.domain.ReportGroupCode;
import health.reprieve.treatment.domain.CourseId;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What followed one course of infusions, on pain and, where the condition is reported on the PHQ-9,
 * on mood.
 *
 * @param began start of its first infusion
 * @param ended end of its last infusion, t = 0; null while none has ended
 * @param baseline pain before it; null when nothing was asked in time
 * @param relief what the rules say at each threshold in percent
 * @param twoPoints what they say if a fall by 2 points is relief, whatever the baseline
 * @param daySeven change of pain a week after it; null when missing
 * @param nextInfusion start of the patient's next infusion since t = 0; null when there is none
 * @param traits what a report may be narrowed by
 * @param carriedOver an answer in relief after the patient's course before lies within 7 days
 *     before this one began
 * @param mood what the rules say on the PHQ-9; null unless the condition is reported on it
 */
public record CourseOutcomeView(
    CourseId course,
    PatientId patient,
    ReportGroupCode reportGroup,
    Instant began,
    @Nullable Instant ended,
    @Nullable Baseline baseline,
    SortedMap<Integer, ReliefEpisode> relief,
    ReliefEpisode twoPoints,
    @Nullable DaySevenChange daySeven,
    @Nullable Duration nextInfusion,
    CourseTraits traits,
    boolean carriedOver,
    @Nullable ReliefEpisode mood) {

  /** Whether the condition is reported on the PHQ-9. */
  public boolean isOnMood() {
    return mood != null;
  }

  /** What the rules say on the measure on which the condition is reported. */
  public ReliefEpisode onItsMeasure(ReliefTerms terms) {
    return mood == null ? onPain(terms) : mood;
  }

  /** What the rules say on pain, at the threshold of the definition. */
  public ReliefEpisode onPain(ReliefTerms terms) {
    return Objects.requireNonNull(relief.get(terms.reliefPercent()));
  }

  /**
   * Whether nothing can be said yet: no relief was seen, and its time to begin is not over. What
   * the rules say of such a course may change with the next answer.
   */
  public boolean isNotYetDue(ReliefTerms terms, Instant now) {
    ReliefStatus status = onPain(terms).status();
    boolean none = status == ReliefStatus.NONRESPONDER || status == ReliefStatus.NOT_ASSESSED;
    return none && nextInfusion == null && !terms.isOnsetOver(ended == null ? began : ended, now);
  }

  /**
   * Whether a report counts the course: answers to come can change neither whether it had relief
   * nor what speaks for day 7. Until then it is not yet due, whatever the answers so far show: if
   * early relief counted at once and the rest later, rates would be too high.
   */
  public boolean isOver(ReliefTerms terms, Instant now) {
    return nextInfusion != null
        || now.isAfter((ended == null ? began : ended).plus(terms.runsFor()));
  }

  /**
   * @param thresholds in percent, each with the one that is kept for it
   */
  static CourseOutcomeView of(
      CourseOutcome outcome, SortedMap<Integer, ReportedThreshold> thresholds) {
    SortedMap<Integer, ReliefEpisode> relief = new TreeMap<>();
    thresholds.forEach((percent, threshold) -> relief.put(percent, outcome.at(threshold)));
    return new CourseOutcomeView(
        outcome.course(),
        outcome.patient(),
        outcome.reportGroup(),
        outcome.began(),
        outcome.ended(),
        outcome.baseline(),
        relief,
        outcome.at(ReportedThreshold.TWO_POINTS),
        outcome.daySeven(),
        outcome.nextInfusion(),
        new CourseTraits(
            outcome.protocol(), outcome.number(), outcome.mgPerKg(), outcome.age(), outcome.sex()),
        outcome.carriedOver(),
        outcome.mood());
  }
}
