package health.reprieve.reporting;

import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.SurvivalRange;
import health.reprieve.statistics.SurvivalStep;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How long relief lasted, as far as enough patients are known to be in relief. Days since the end
 * of the last infusion.
 *
 * @param endsAtDay where fewer than the smallest cell are known in relief from here on, in what
 *     leaves the house the last day whose share is told; null when nothing is shown
 * @param start share with any relief, from 0 to 1
 * @param steps falls of the share in relief that begin before {@code endsAtDay}
 * @param atDays day 7 and every 14 days, on pages without those that are held back
 * @param diaryEnds days of last answers of those still in relief then
 * @param nextInfusions the same where the next infusion came first
 * @param ribbon 95 % interval of the share on each day, by a bootstrap over patients
 */
public record CurveFigure(
    @Nullable Double endsAtDay,
    @Nullable Double start,
    List<Step> steps,
    List<AtDay> atDays,
    List<Double> diaryEnds,
    List<Double> nextInfusions,
    List<Ribbon> ribbon) {

  /** Nothing is told. */
  static final CurveFigure HELD_BACK =
      new CurveFigure(null, null, List.of(), List.of(), List.of(), List.of(), List.of());

  private static final int EVERY = 14;
  private static final int FIRST_WEEK = 7;

  /** The last day shown. */
  public static final int LAST_DAY = 84;

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
   *     known}, and beside nobody known in relief when fewer than the smallest cell, but not 0
   * @param share in relief of all assessed, from the lowest to the highest value that fits the
   *     answers; in what leaves the house that fits the counts told; null when too few are known in
   *     relief
   * @param band 95 % interval of the share by a bootstrap over patients; null with {@code share},
   *     and in what leaves the house
   */
  public record AtDay(
      int day,
      @Nullable Integer known,
      @Nullable Integer unsure,
      @Nullable SurvivalRange share,
      @Nullable ConfidenceInterval band) {

    /** Whether it stands under the axis: every 14 days. */
    public boolean isTick() {
      return day % EVERY == 0;
    }
  }

  /** The interval of the share on one day. */
  public record Ribbon(int day, double lower, double upper) {}

  /**
   * @param bands null where nothing is shown
   */
  static CurveFigure of(ReliefCurve curve, @Nullable ReliefBands bands, int smallestCell) {
    List<AtDay> atDays =
        IntStream.rangeClosed(0, LAST_DAY)
            .filter(day -> day % EVERY == 0 || day == FIRST_WEEK)
            .mapToObj(day -> atDay(curve, day, bands, smallestCell))
            .toList();
    Double end =
        bands == null ? null : curve.knownUntil(smallestCell).map(CurveFigure::days).orElse(null);
    if (bands == null || end == null) {
      return new CurveFigure(null, null, List.of(), atDays, List.of(), List.of(), List.of());
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
        upTo(end, curve.endings(ReliefEnd.NEXT_INFUSION)),
        IntStream.rangeClosed(0, (int) Math.min(LAST_DAY, Math.ceil(end)))
            .mapToObj(day -> ribbon(day, bands.onDay(day)))
            .toList());
  }

  /** What the shares of some days tell of a curve: a fall from each to the next. */
  static CurveFigure between(List<AtDay> atDays) {
    List<AtDay> told = atDays.stream().filter(at -> at.share() != null).toList();
    if (told.size() < 2) {
      return new CurveFigure(null, null, List.of(), atDays, List.of(), List.of(), List.of());
    }
    List<Step> steps = new ArrayList<>();
    for (int i = 1; i < told.size(); i++) {
      double before = share(told.get(i - 1)).upper();
      double after = share(told.get(i)).lower();
      if (after < before) {
        steps.add(new Step(told.get(i - 1).day(), (double) told.get(i).day(), before, after));
      }
    }
    return new CurveFigure(
        (double) told.get(told.size() - 1).day(),
        share(told.get(0)).upper(),
        steps,
        atDays,
        List.of(),
        List.of(),
        List.of());
  }

  /** Some days only, and the curve up to the last one before any is left out. */
  CurveFigure told(IntPredicate days) {
    List<AtDay> told = atDays.stream().filter(at -> days.test(at.day())).toList();
    List<AtDay> first = atDays.stream().takeWhile(at -> days.test(at.day())).toList();
    if (first.size() == atDays.size()) {
      return this;
    }
    if (first.isEmpty() || endsAtDay == null) {
      return new CurveFigure(null, null, List.of(), told, List.of(), List.of(), List.of());
    }
    double end = Math.min(endsAtDay, first.get(first.size() - 1).day());
    return new CurveFigure(
        end,
        start,
        steps.stream().filter(step -> step.fromDay() < end).toList(),
        told,
        diaryEnds.stream().filter(day -> day <= end).toList(),
        nextInfusions.stream().filter(day -> day <= end).toList(),
        ribbon.stream().filter(one -> one.day() <= Math.ceil(end)).toList());
  }

  /** Whether it says anything of a day, be it only that too few are known to be in relief. */
  public boolean tells(int day) {
    return atDays.stream().anyMatch(at -> at.day() == day);
  }

  private static SurvivalRange share(AtDay at) {
    return Objects.requireNonNull(at.share());
  }

  private static Ribbon ribbon(int day, ConfidenceInterval band) {
    return new Ribbon(day, band.lower(), band.upper());
  }

  /**
   * @param day 7 or a multiple of 14, up to {@link #LAST_DAY}; without numbers where held back
   */
  public AtDay at(int day) {
    return atDays.stream()
        .filter(at -> at.day() == day)
        .findFirst()
        .orElseGet(() -> new AtDay(day, null, null, null, null));
  }

  private static AtDay atDay(
      ReliefCurve curve, int day, @Nullable ReliefBands bands, int smallestCell) {
    Duration time = Duration.ofDays(day);
    int known = curve.knownInRelief(time);
    if (known == 0) {
      int unsure = curve.unsure(time);
      boolean few = unsure > 0 && unsure < smallestCell;
      return new AtDay(day, 0, few ? null : unsure, null, null);
    }
    return known < smallestCell
        ? new AtDay(day, null, null, null, null)
        : new AtDay(
            day,
            known,
            curve.unsure(time),
            curve.inRelief().survivalAt(day * HOURS_PER_DAY),
            bands == null ? null : bands.onDay(day));
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
