package health.reprieve.reporting;

import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.statistics.SampleSummary;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Mood of one condition on the PHQ-9, by the rules of {@link MoodTotals}. One course per patient;
 * only eligible patients are in means and rates. On pages every count is there; in what leaves the
 * house a count is null where it is held back.
 *
 * @param withoutBaseline patients without a total before the course
 * @param inRemission patients in remission already before it
 * @param eligible the others
 * @param followed eligible patients with a total after the course: the denominator of the rates
 * @param withoutFollowUp eligible patients without one, now that the time for it is over: missing
 * @param notYetDue eligible patients without one for whom that time is not over: in no case
 * @param before total before the course, of the eligible
 * @param after total after it, of those followed
 * @param change after minus before, in points: negative means less depression
 * @param changePercent the same in percent of the own total before
 * @param smallestCell no mean or rate of fewer
 */
public record MoodFigures(
    @Nullable Integer withoutBaseline,
    @Nullable Integer inRemission,
    @Nullable Integer eligible,
    @Nullable Integer followed,
    @Nullable Integer withoutFollowUp,
    @Nullable Integer notYetDue,
    MeanFigure before,
    MeanFigure after,
    MeanFigure change,
    MeanFigure changePercent,
    MoodRate response,
    MoodRate remission,
    int smallestCell) {

  /**
   * Patients of whom something is true after the course.
   *
   * @param observed of those followed
   * @param worstCase of those followed and the missing, if it were true of none of the missing
   * @param bestCase of the same, if it were true of all of the missing
   */
  public record MoodRate(ShareFigure observed, ShareFigure worstCase, ShareFigure bestCase) {

    private MoodRate held() {
      return new MoodRate(observed.held(), worstCase.held(), bestCase.held());
    }

    private static MoodRate of(int number, int followed, int missing, int smallestCell) {
      return new MoodRate(
          ShareFigure.of(number, followed, smallestCell),
          ShareFigure.of(number, followed + missing, smallestCell),
          ShareFigure.of(number + missing, followed + missing, smallestCell));
    }
  }

  /**
   * @param patients by their totals
   * @param smallestCell no mean or rate of fewer
   */
  static MoodFigures of(Map<MoodTotals, Integer> patients, int smallestCell) {
    int withoutBaseline = count(patients, one -> one.before() == null);
    int eligible = count(patients, MoodTotals::isEligible);
    int followed = count(patients, MoodTotals::isFollowed);
    int missing = count(patients, MoodTotals::isMissing);
    Means means = new Means(patients, smallestCell);
    return new MoodFigures(
        withoutBaseline,
        count(patients, one -> true) - withoutBaseline - eligible,
        eligible,
        followed,
        missing,
        eligible - followed - missing,
        means.of(MoodTotals::isEligible, MoodFigures::before),
        means.of(MoodTotals::isFollowed, MoodFigures::after),
        means.of(MoodTotals::isFollowed, one -> after(one) - before(one)),
        means.of(MoodTotals::isFollowed, one -> 100 * (after(one) - before(one)) / before(one)),
        MoodRate.of(count(patients, MoodTotals::isResponse), followed, missing, smallestCell),
        MoodRate.of(count(patients, MoodTotals::isRemission), followed, missing, smallestCell),
        smallestCell);
  }

  /** Response, then remission. */
  public List<MoodRate> rates() {
    return List.of(response, remission);
  }

  private static int count(Map<MoodTotals, Integer> patients, Predicate<MoodTotals> which) {
    return patients.entrySet().stream()
        .filter(one -> which.test(one.getKey()))
        .mapToInt(Map.Entry::getValue)
        .sum();
  }

  private static double before(MoodTotals totals) {
    return number(totals.before());
  }

  private static double after(MoodTotals totals) {
    return number(totals.after());
  }

  private static double number(@Nullable BigDecimal total) {
    return Objects.requireNonNull(total).doubleValue();
  }

  private record Means(Map<MoodTotals, Integer> patients, int smallestCell) {

    MeanFigure of(Predicate<MoodTotals> which, ToDoubleFunction<MoodTotals> value) {
      Map<Double, Long> values = new HashMap<>();
      patients.forEach(
          (totals, number) -> {
            if (which.test(totals)) {
              values.merge(value.applyAsDouble(totals), (long) number, Long::sum);
            }
          });
      return MeanFigure.of(SampleSummary.of(values), smallestCell);
    }
  }

  /**
   * What a page tells: without the observed rates the worst and best cases would tell them.
   *
   * @param isBeforeTold whether the mean of the eligible is
   * @param areFollowedTold whether means and rates of those followed are
   */
  MoodFigures shown(boolean isBeforeTold, boolean areFollowedTold) {
    return new MoodFigures(
        withoutBaseline,
        inRemission,
        eligible,
        followed,
        withoutFollowUp,
        notYetDue,
        isBeforeTold ? before : before.held(),
        areFollowedTold ? after : after.held(),
        areFollowedTold ? change : change.held(),
        areFollowedTold ? changePercent : changePercent.held(),
        areFollowedTold ? response : response.held(),
        areFollowedTold ? remission : remission.held(),
        smallestCell);
  }

  /** What may leave the house: the missing only where neither they nor the not yet due are few. */
  MoodFigures released(ToldCounts told) {
    boolean missing =
        told.eligible() && told.assessed() && isFine(withoutFollowUp) && isFine(notYetDue);
    return new MoodFigures(
        told.ineligible() ? withoutBaseline : null,
        told.ineligible() ? inRemission : null,
        told.eligible() ? eligible : null,
        told.assessed() ? followed : null,
        missing ? withoutFollowUp : null,
        missing ? notYetDue : null,
        before.told(told.eligible()),
        after.told(told.assessed()),
        change.told(told.assessed()),
        changePercent.told(told.assessed()),
        released(response, told.relief(Counts.RESPONSE), missing),
        released(remission, told.relief(Counts.REMISSION), missing),
        smallestCell);
  }

  private boolean isFine(@Nullable Integer number) {
    return number != null && (number == 0 || number >= smallestCell);
  }

  private static MoodRate released(MoodRate rate, boolean isTold, boolean areMissingTold) {
    boolean cases = isTold && areMissingTold;
    return new MoodRate(
        isTold ? rate.observed : ShareFigure.HELD_BACK,
        cases ? rate.worstCase : ShareFigure.HELD_BACK,
        cases ? rate.bestCase : ShareFigure.HELD_BACK);
  }
}
