package health.reprieve.outcomes.domain;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The scores from which the baseline of a course is chosen. Days are local days of the site.
 *
 * @param firstInfusion the day of the course's first infusion
 * @param diaryAverages the diary's "average pain, last 24 h", one answer for each day that has one;
 *     answers given at a visit are not the diary's
 * @param clinicAverage "average pain, last 24 h" asked on that day before the start, or null
 * @param clinicNow "pain now" asked on that day before the start, or null
 */
public record BaselineScores(
    LocalDate firstInfusion,
    Map<LocalDate, Integer> diaryAverages,
    @Nullable Integer clinicAverage,
    @Nullable Integer clinicNow) {

  /** The diary days that count: the 7 days before the first infusion, without its own day. */
  public static final int DIARY_DAYS = 7;

  /** The diary is used when at least this many of its days have an answer. */
  public static final int LEAST_DIARY_ANSWERS = 4;

  public BaselineScores {
    diaryAverages = Map.copyOf(diaryAverages);
    diaryAverages.values().forEach(PainScale::requireScore);
    if (clinicAverage != null) {
      PainScale.requireScore(clinicAverage);
    }
    if (clinicNow != null) {
      PainScale.requireScore(clinicNow);
    }
  }

  /** The baseline from the best source that has one; empty when nothing was asked in time. */
  public Optional<Baseline> baseline() {
    return diaryMean()
        .or(() -> single(clinicAverage, BaselineSource.CLINIC_AVERAGE))
        .or(() -> single(clinicNow, BaselineSource.CLINIC_NOW));
  }

  private Optional<Baseline> diaryMean() {
    var week =
        diaryAverages.entrySet().stream()
            .filter(answer -> isInDiaryWeek(answer.getKey()))
            .map(Map.Entry::getValue)
            .toList();
    return week.size() < LEAST_DIARY_ANSWERS
        ? Optional.empty()
        : Optional.of(new Baseline(meanTenths(week), BaselineSource.DIARY_MEAN, week.size()));
  }

  private boolean isInDiaryWeek(LocalDate day) {
    return day.isBefore(firstInfusion) && !day.isBefore(firstInfusion.minusDays(DIARY_DAYS));
  }

  /** The mean in tenths, halves rounded up: ⌊10 · sum / n + ½⌋ in whole numbers. */
  private static int meanTenths(Collection<Integer> scores) {
    int sum = scores.stream().mapToInt(Integer::intValue).sum();
    return (2 * PainScale.tenths(sum) + scores.size()) / (2 * scores.size());
  }

  private static Optional<Baseline> single(@Nullable Integer score, BaselineSource source) {
    return Optional.ofNullable(score)
        .map(value -> new Baseline(PainScale.tenths(value), source, 1));
  }
}
