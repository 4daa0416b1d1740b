package health.reprieve.outcomes.domain;

import health.reprieve.measures.domain.Item;
import health.reprieve.measures.domain.Moment;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The scores around one course of infusions, and which of them speak for what. Scores given during
 * a visit, up to discharge, speak for neither: the patient is sedated. What staff entered for a
 * time up to the patient's leaving is not among these scores.
 *
 * @param began start of the course's first infusion
 * @param ended end of its last infusion, t = 0; null while none has ended
 * @param nextInfusion start of the patient's first infusion after that, of whatever other course:
 *     the same drug given for another condition changes this pain too; null when there is none. The
 *     course's own infusions do not end its episode
 * @param scores of the course's condition, in any order
 */
public record CourseScores(
    Instant began,
    @Nullable Instant ended,
    @Nullable Instant nextInfusion,
    List<TimedScore> scores) {

  private static final Comparator<TimedScore> BY_TIME =
      Comparator.comparing(TimedScore::speaksFor).thenComparing(TimedScore::score);

  public CourseScores {
    scores = scores.stream().sorted(BY_TIME).toList();
  }

  /** The scores from which the baseline is chosen; days are local days of the zone. */
  public BaselineScores beforehand(ZoneId zone) {
    LocalDate firstInfusion = began.atZone(zone).toLocalDate();
    return new BaselineScores(
        firstInfusion,
        diaryAverages(zone, firstInfusion),
        lastInClinic(Item.AVERAGE_24H, zone, firstInfusion),
        lastInClinic(Item.NOW, zone, firstInfusion));
  }

  /**
   * Each day's last answer outside the clinic; an answer may be changed until the day ends. What
   * was asked at a visit, of this course or another, is no diary.
   */
  private Map<LocalDate, Integer> diaryAverages(ZoneId zone, LocalDate firstInfusion) {
    return scores.stream()
        .filter(TimedScore::isDiaryAverage)
        .filter(score -> day(score, zone).isBefore(firstInfusion))
        .collect(
            Collectors.toMap(
                score -> day(score, zone), TimedScore::score, (earlier, later) -> later));
  }

  private @Nullable Integer lastInClinic(Item item, ZoneId zone, LocalDate firstInfusion) {
    Predicate<TimedScore> beforeTheStart =
        score -> !score.speaksFor().isAfter(began) && day(score, zone).equals(firstInfusion);
    Optional<TimedScore> last =
        scores.stream()
            .filter(score -> score.item() == item && score.moment() == Moment.BEFORE)
            .filter(beforeTheStart)
            .reduce((earlier, later) -> later);
    return last.map(TimedScore::score).orElse(null);
  }

  /**
   * What followed the course: answers given outside the clinic; empty while it has not ended. A
   * follow-up is a local day of the zone: "now" counts only where that day has no average.
   */
  public ReliefDiary afterwards(ZoneId zone) {
    Instant end = ended;
    if (end == null) {
      return new ReliefDiary(List.of(), null);
    }
    List<TimedScore> following =
        scores.stream()
            .filter(score -> score.isOutsideClinic() && score.speaksFor().isAfter(end))
            .filter(score -> nextInfusion == null || score.speaksFor().isBefore(nextInfusion))
            .toList();
    Predicate<TimedScore> speaks =
        FollowUpAnswers.among(
            following, TimedScore::item, TimedScore::moment, score -> day(score, zone));
    List<ReliefEntry> entries =
        following.stream()
            .filter(speaks)
            .map(score -> new ReliefEntry(Duration.between(end, score.speaksFor()), score.score()))
            .toList();
    return new ReliefDiary(
        entries, nextInfusion == null ? null : Duration.between(end, nextInfusion));
  }

  private static LocalDate day(TimedScore score, ZoneId zone) {
    return score.speaksFor().atZone(zone).toLocalDate();
  }
}
