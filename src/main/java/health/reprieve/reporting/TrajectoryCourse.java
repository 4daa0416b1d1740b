package health.reprieve.reporting;

import health.reprieve.measures.ScoreView;
import health.reprieve.measures.SheetView;
import health.reprieve.outcomes.CourseOutcomeView;
import health.reprieve.outcomes.domain.Baseline;
import health.reprieve.outcomes.domain.MoodAround;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.outcomes.domain.ReliefThreshold;
import health.reprieve.treatment.VisitView;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One course on a patient's trajectory.
 *
 * @param outcome what followed it
 * @param relief what the rules say on the measure of the condition, at the definition's threshold
 * @param protocol its name
 * @param sessions infusions that the protocol plans
 * @param visits of the course, oldest first
 * @param ofBaseline the answers that its baseline is made of, oldest first; none where it has no
 *     baseline
 * @param answers given since its last infusion and before the patient's next one, oldest first;
 *     none where the condition is reported on the PHQ-9
 * @param sheets of the PHQ-9 of the same time, oldest first; none where it is reported on pain
 * @param mood the sheets that speak for it; null where it is reported on pain
 * @param opioids before and after it
 * @param notYetDue whether relief may still begin, so that nothing can be said of it
 * @param zone by which days are meant
 */
public record TrajectoryCourse(
    CourseOutcomeView outcome,
    ReliefEpisode relief,
    String protocol,
    int sessions,
    List<VisitView> visits,
    List<ScoreView> ofBaseline,
    List<ScoreView> answers,
    List<SheetView> sheets,
    @Nullable MoodAround mood,
    OpioidsAround opioids,
    boolean notYetDue,
    ZoneId zone) {

  private static final double SECONDS_PER_DAY = 86_400;

  /** Counts the patient's courses of the condition by their first infusions, from 1. */
  public int number() {
    return outcome.traits().number();
  }

  /** The answers or sheets since, on the scale of the condition. */
  public List<TrajectoryPoint> points() {
    return TrajectoryPoint.of(answers, sheets);
  }

  /** The baseline of pain, or the total of the PHQ-9 before; null where there is none. */
  public @Nullable Double before() {
    if (mood != null) {
      return mood.before() == null ? null : mood.before().total().doubleValue();
    }
    Baseline baseline = outcome.baseline();
    return baseline == null ? null : baseline.score().doubleValue();
  }

  /** Whether what followed can be judged, by the state before it. */
  public boolean isCounted() {
    return mood == null ? relief.status() != ReliefStatus.INELIGIBLE : mood.totals().isEligible();
  }

  public LocalDate began() {
    return day(outcome.began());
  }

  /** Day of the last infusion's end, t = 0; null while none has ended. */
  public @Nullable LocalDate ended() {
    Instant ended = outcome.ended();
    return ended == null ? null : day(ended);
  }

  /** How many infusions were given to their end. */
  public long given() {
    return visits.stream().filter(visit -> visit.times().endedAt() != null).count();
  }

  /** Day of the first answer in relief; null without relief. */
  public @Nullable LocalDate reliefSeen() {
    return relief.onset() == null ? null : dayAfter(relief.onset().upTo());
  }

  /** Day of the last answer in relief before any loss; null without relief. */
  public @Nullable LocalDate lastInRelief() {
    ReliefDuration duration = relief.duration();
    return duration == null ? null : dayAfter(duration.lost().after());
  }

  /** Day of the first answer of a loss; null where none was seen. */
  public @Nullable LocalDate lostBy() {
    ReliefDuration duration = relief.duration();
    return duration == null ? null : dayAfter(duration.lost().upTo());
  }

  private @Nullable LocalDate dayAfter(@Nullable Duration sinceEnd) {
    Instant ended = outcome.ended();
    return sinceEnd == null || ended == null ? null : day(ended.plus(sinceEnd));
  }

  private LocalDate day(Instant instant) {
    return instant.atZone(zone).toLocalDate();
  }

  /**
   * Time from arrival to leaving, over all its visits; empty while one of them lasts.
   *
   * @return longer than nothing
   */
  public Optional<Duration> inChair() {
    Duration sum = Duration.ZERO;
    for (VisitView visit : visits) {
      Instant left = visit.times().leftAt();
      if (left == null) {
        return Optional.empty();
      }
      sum = sum.plus(Duration.between(visit.times().arrivedAt(), left));
    }
    return Optional.of(sum).filter(time -> !time.isZero());
  }

  /** Days in relief for each hour in the chair; empty while relief may still begin. */
  public Optional<DaysInRelief> daysPerHour() {
    return inChair()
        .filter(time -> !notYetDue)
        .flatMap(time -> DaysInRelief.of(relief).map(days -> days.per(time)));
  }

  /**
   * How long after its last infusion an instant is, in days.
   *
   * @throws NullPointerException if none has ended
   */
  public double daysAfter(Instant at) {
    Instant ended = Objects.requireNonNull(outcome.ended());
    return Duration.between(ended, at).toSeconds() / SECONDS_PER_DAY;
  }

  /**
   * Whether an answer that followed it is in relief; null where relief is not assessed.
   *
   * @param percent below the baseline from which on it is
   */
  public @Nullable Boolean inRelief(ScoreView answer, int percent) {
    Baseline baseline = outcome.baseline();
    if (mood != null || baseline == null || !isCounted()) {
      return null;
    }
    return new ReliefThreshold.Percent(percent).isMet(baseline, answer.score().value());
  }

  /** The answer that speaks for so long after the last infusion; null where it is not known. */
  public @Nullable ScoreView answerAt(@Nullable Duration sinceEnd) {
    Instant ended = outcome.ended();
    if (sinceEnd == null || ended == null) {
      return null;
    }
    return answers.stream()
        .filter(answer -> answer.speaksFor().equals(ended.plus(sinceEnd)))
        .findFirst()
        .orElse(null);
  }
}
