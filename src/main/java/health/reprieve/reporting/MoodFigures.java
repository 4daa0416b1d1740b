package health.reprieve.reporting;

import health.reprieve.reporting.domain.MoodTotals;
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
 * @param withoutFollowUp eligible patients without one
 * @param before total before the course, of the eligible
 * @param after total after it, of those followed
 * @param change after minus before, in points: negative means less depression
 * @param changePercent the same in percent of the own total before
 */
public record MoodFigures(
    @Nullable Integer withoutBaseline,
    @Nullable Integer inRemission,
    @Nullable Integer eligible,
    @Nullable Integer followed,
    @Nullable Integer withoutFollowUp,
    MeanFigure before,
    MeanFigure after,
    MeanFigure change,
    MeanFigure changePercent,
    MoodRate response,
    MoodRate remission) {

  /**
   * Patients of whom something is true after the course.
   *
   * @param observed of those followed
   * @param worstCase of the eligible, if it were true of nobody else
   * @param bestCase of the eligible, if it were true of everybody without a total after the course
   */
  public record MoodRate(ShareFigure observed, ShareFigure worstCase, ShareFigure bestCase) {

    private static MoodRate of(int number, int followed, int eligible, int smallestCell) {
      return new MoodRate(
          ShareFigure.of(number, followed, smallestCell),
          ShareFigure.of(number, eligible, smallestCell),
          ShareFigure.of(number + eligible - followed, eligible, smallestCell));
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
    Means means = new Means(patients, smallestCell);
    return new MoodFigures(
        withoutBaseline,
        count(patients, one -> true) - withoutBaseline - eligible,
        eligible,
        followed,
        eligible - followed,
        means.of(MoodTotals::isEligible, MoodFigures::before),
        means.of(MoodTotals::isFollowed, MoodFigures::after),
        means.of(MoodTotals::isFollowed, one -> after(one) - before(one)),
        means.of(MoodTotals::isFollowed, one -> 100 * (after(one) - before(one)) / before(one)),
        MoodRate.of(count(patients, MoodTotals::isResponse), followed, eligible, smallestCell),
        MoodRate.of(count(patients, MoodTotals::isRemission), followed, eligible, smallestCell));
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

  /** What may leave the house. */
  MoodFigures released(ToldCounts told) {
    boolean missing = told.eligible() && told.assessed();
    return new MoodFigures(
        told.ineligible() ? withoutBaseline : null,
        told.ineligible() ? inRemission : null,
        told.eligible() ? eligible : null,
        told.assessed() ? followed : null,
        missing ? withoutFollowUp : null,
        before.told(told.eligible()),
        after.told(told.assessed()),
        change.told(told.assessed()),
        changePercent.told(told.assessed()),
        released(response, told.relief(Counts.RESPONSE), missing),
        released(remission, told.relief(Counts.REMISSION), missing));
  }

  private static MoodRate released(MoodRate rate, boolean isTold, boolean areMissingTold) {
    boolean cases = isTold && areMissingTold;
    return new MoodRate(
        isTold ? rate.observed : ShareFigure.HELD_BACK,
        cases ? rate.worstCase : ShareFigure.HELD_BACK,
        cases ? rate.bestCase : ShareFigure.HELD_BACK);
  }
}
