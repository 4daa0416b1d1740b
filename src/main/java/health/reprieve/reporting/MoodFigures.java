package health.reprieve.reporting;

import health.reprieve.outcomes.domain.MoodTerms;
import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.reporting.persistence.MoodLine;
import health.reprieve.statistics.SampleSummary;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Stream;
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
 * @param duration how long responses lasted
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
    MoodDuration duration,
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
   * @param terms what a response is
   * @param smallestCell no mean or rate of fewer
   * @param bandsOf makes the bands of a curve
   */
  static MoodFigures of(
      MoodLine line,
      MoodTerms terms,
      int smallestCell,
      Function<ReliefCurve, ReliefBands> bandsOf) {
    Map<MoodTotals, Integer> patients = line.patients();
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
        MoodRate.of(count(patients, one -> one.isResponse(terms)), followed, missing, smallestCell),
        MoodRate.of(count(patients, MoodTotals::isRemission), followed, missing, smallestCell),
        MoodDuration.of(line, smallestCell, bandsOf),
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
   * @param isDurationTold whether it is told how long responses lasted
   */
  MoodFigures shown(boolean isBeforeTold, boolean areFollowedTold, boolean isDurationTold) {
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
        isDurationTold ? duration : duration.held(),
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
        duration(told),
        smallestCell);
  }

  /**
   * Told where its counts are, and their differences to those told beside them. The share by day
   * would tell who was lost and who was treated again, and single days single patients.
   */
  private MoodDuration duration(ToldCounts told) {
    if (smallestCell <= 1) {
      return duration;
    }
    int assessed = Objects.requireNonNull(duration.reached().total());
    int responses = Objects.requireNonNull(duration.reached().count());
    boolean fine =
        told.assessed()
            && told.relief(Counts.RESPONSE)
            && Stream.of(
                    assessed,
                    responses,
                    assessed - responses,
                    Math.abs(assessed - Objects.requireNonNull(followed)),
                    Math.abs(responses - Objects.requireNonNull(response.observed().count())))
                .allMatch(this::isFine);
    return fine ? duration.summary() : MoodDuration.none();
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
