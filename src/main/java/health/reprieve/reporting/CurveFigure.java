package health.reprieve.reporting;

import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.statistics.SurvivalRange;
import health.reprieve.statistics.SurvivalStep;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How long relief lasted, as far as enough patients are known to be in relief. Days since the end
 * of the last infusion.
 *
 * @param endsAtDay where fewer than the smallest cell are known in relief from here on; null when
 *     they are too few from the start and nothing is shown
 * @param start share with any relief, from 0 to 1
 * @param steps falls of the share in relief that begin before {@code endsAtDay}
 * @param atDays every 14 days
 * @param diaryEnds days of last answers of those still in relief then
 * @param nextInfusions the same where the next infusion came first
 */
public record CurveFigure(
    @Nullable Double endsAtDay,
    @Nullable Double start,
    List<Step> steps,
    List<AtDay> atDays,
    List<Double> diaryEnds,
    List<Double> nextInfusions) {

  /** Nothing is told. */
  static final CurveFigure HELD_BACK =
      new CurveFigure(null, null, List.of(), List.of(), List.of(), List.of());

  private static final int EVERY = 14;

  /** The last day shown. */
  public static final int LAST_DAY = 70;

  private static final double HOURS_PER_DAY = 24;
  private static final double SECONDS_PER_DAY = 86_400;

  /**
   * A fall of the share in relief somewhere after one day and not after the other.
   *
   * @param toDay null where the fall lies after all that is known
   */
  public record Step(double fromDay, @Nullable Double toDay, double before, double after) {}

  /**
   * Where patients stand on one day.
   *
   * @param known in relief; null when fewer than the smallest cell, but not 0
   * @param unsure between their last answer in relief and their first one without; null with {@code
   *     known}
   * @param share in relief of all assessed, from the lowest to the highest value that fits the
   *     answers; null when too few are known in relief
   */
  public record AtDay(
      int day, @Nullable Integer known, @Nullable Integer unsure, @Nullable SurvivalRange share) {}

  static CurveFigure of(ReliefCurve curve, int smallestCell) {
    List<AtDay> atDays =
        IntStream.rangeClosed(0, LAST_DAY / EVERY)
            .mapToObj(i -> atDay(curve, i * EVERY, smallestCell))
            .toList();
    Double end =
        curve.assessed() < smallestCell
            ? null
            : curve.knownUntil(smallestCell).map(CurveFigure::days).orElse(null);
    if (end == null) {
      return new CurveFigure(null, null, List.of(), atDays, List.of(), List.of());
    }
    return new CurveFigure(
        end,
        curve.inRelief().survivalAt(0).upper(),
        curve.inRelief().steps().stream()
            .map(CurveFigure::step)
            .filter(step -> step.fromDay() < end)
            .toList(),
        atDays,
        upTo(end, curve.endings(ReliefEnd.END_OF_DATA)),
        upTo(end, curve.endings(ReliefEnd.NEXT_INFUSION)));
  }

  /**
   * @param day a multiple of 14, up to {@link #LAST_DAY}; without numbers where held back
   */
  public AtDay at(int day) {
    return atDays.stream()
        .filter(at -> at.day() == day)
        .findFirst()
        .orElseGet(() -> new AtDay(day, null, null, null));
  }

  private static AtDay atDay(ReliefCurve curve, int day, int smallestCell) {
    Duration time = Duration.ofDays(day);
    int known = curve.knownInRelief(time);
    if (known == 0) {
      return new AtDay(day, 0, null, null);
    }
    return known < smallestCell
        ? new AtDay(day, null, null, null)
        : new AtDay(
            day, known, curve.unsure(time), curve.inRelief().survivalAt(day * HOURS_PER_DAY));
  }

  private static Step step(SurvivalStep step) {
    return new Step(
        step.interval().left() / HOURS_PER_DAY,
        step.interval().isOpenEnded() ? null : step.interval().right() / HOURS_PER_DAY,
        step.before(),
        step.after());
  }

  private static List<Double> upTo(double end, List<Duration> times) {
    return times.stream().map(CurveFigure::days).filter(day -> day <= end).toList();
  }

  private static double days(Duration time) {
    return time.toSeconds() / SECONDS_PER_DAY;
  }
}
