package health.reprieve.reporting;

import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.reporting.SensitivityFigures.SourceFigures;
import health.reprieve.reporting.persistence.CountedLine;
import health.reprieve.reporting.persistence.CountedLine.Like;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.SampleSummary;
import health.reprieve.statistics.Turnbull;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/** Makes the figures of some courses, one of each patient, from how many are alike. */
final class FiguresOfCourses {

  private static final double HOURS_PER_DAY = 24;

  private final CountedLine line;
  private final Map<Like, Integer> eligible;
  private final int percent;
  private final int smallestCell;
  private final Function<ReliefCurve, ReliefBands> bandsOf;

  /**
   * @param percent threshold of the definition
   * @param smallestCell nothing is said of fewer patients
   * @param bandsOf makes the bands of a curve
   */
  FiguresOfCourses(
      CountedLine line, int percent, int smallestCell, Function<ReliefCurve, ReliefBands> bandsOf) {
    this.line = line;
    this.percent = percent;
    this.smallestCell = smallestCell;
    this.bandsOf = bandsOf;
    this.eligible = those(line.patients(), Like::isEligible);
  }

  private static Map<Like, Integer> those(Map<Like, Integer> some, Predicate<Like> property) {
    return some.entrySet().stream()
        .filter(one -> property.test(one.getKey()))
        .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  private static int count(Map<Like, Integer> some) {
    return some.values().stream().mapToInt(Integer::intValue).sum();
  }

  private static int count(Map<Like, Integer> some, Predicate<Like> property) {
    return count(those(some, property));
  }

  ConditionFigures figures() {
    ReliefCurve curve =
        ReliefCurve.of(durations(), count(eligible, one -> one.own() == ReliefStatus.NONRESPONDER));
    ReliefBands bands = curve.responders() < smallestCell ? null : bandsOf.apply(curve);
    CurveFigure shown = CurveFigure.of(curve, bands, smallestCell);
    int withoutBaseline = count(line.patients(), one -> one.baseline() == null);
    int notYetDue = count(line.patients(), Like::isNotYetDue);
    int all = count(eligible);
    Map<Like, Integer> answered = answered(eligible);
    CumulativeFigure cumulative =
        count(answered) < smallestCell ? null : CumulativeFigure.of(eligible);
    return new ConditionFigures(
        count(line.patients()) - all - withoutBaseline - notYetDue,
        withoutBaseline,
        notYetDue,
        all,
        curve.assessed(),
        all - curve.assessed(),
        sources(),
        mean(eligible, FiguresOfCourses::baseline),
        mean(answered, FiguresOfCourses::after),
        mean(answered, FiguresOfCourses::change),
        mean(answered, FiguresOfCourses::changePercent),
        all - count(answered),
        responses(),
        DurationFigure.of(Turnbull.estimate(line.onsets()), null, smallestCell),
        DurationFigure.of(
            curve.amongResponders(), bands == null ? null : bands.median(), smallestCell),
        DurationFigure.of(Turnbull.estimate(lossesIfTreatmentIsLoss()), null, smallestCell),
        curve.endedBy(ReliefEnd.NEXT_INFUSION),
        EndedFigures.of(EndedFigure.of(line, shown)),
        shown,
        cumulative,
        FallsFigure.of(cumulative, smallestCell),
        sensitivity());
  }

  private Map<ReliefDuration, Long> durations() {
    if (isByTheHour()) {
      return line.losses();
    }
    return ReliefCurve.toTheDay(line.losses());
  }

  private boolean isByTheHour() {
    return line.losses().size() <= DurationFigure.BY_THE_HOUR;
  }

  private Map<CensoredInterval, Long> lossesIfTreatmentIsLoss() {
    if (isByTheHour()) {
      return line.lossesIfTreatmentIsLoss();
    }
    Map<CensoredInterval, Long> byTheDay = new HashMap<>();
    line.lossesIfTreatmentIsLoss()
        .forEach((one, number) -> byTheDay.merge(toTheDay(one), number, Long::sum));
    return byTheDay;
  }

  private static CensoredInterval toTheDay(CensoredInterval hours) {
    return new CensoredInterval(
        HOURS_PER_DAY * Math.floor(hours.left() / HOURS_PER_DAY),
        HOURS_PER_DAY * Math.ceil(hours.right() / HOURS_PER_DAY));
  }

  private static Map<Like, Integer> answered(Map<Like, Integer> some) {
    return those(some, one -> one.daySeven() != null);
  }

  private static double baseline(Like one) {
    return Objects.requireNonNull(one.baseline()) / 10.0;
  }

  private static double after(Like one) {
    return Objects.requireNonNull(one.daySeven());
  }

  private static double change(Like one) {
    return changeInTenths(one) / 10.0;
  }

  /** Eligible baselines are above 0. */
  private static double changePercent(Like one) {
    return 100.0 * changeInTenths(one) / Objects.requireNonNull(one.baseline());
  }

  private static int changeInTenths(Like one) {
    return 10 * Objects.requireNonNull(one.daySeven()) - Objects.requireNonNull(one.baseline());
  }

  private MeanFigure mean(Map<Like, Integer> some, ToDoubleFunction<Like> value) {
    Map<Double, Long> values = new HashMap<>();
    some.forEach((one, number) -> values.merge(value.applyAsDouble(one), (long) number, Long::sum));
    return MeanFigure.of(SampleSummary.of(values), smallestCell);
  }

  private SortedMap<BaselineSource, Integer> sources() {
    SortedMap<BaselineSource, Integer> sources = new TreeMap<>();
    eligible.forEach(
        (one, number) -> sources.merge(Objects.requireNonNull(one.source()), number, Integer::sum));
    return sources;
  }

  /** At the definition's own threshold first, then at 30 and 50 %. */
  private List<ResponseFigure> responses() {
    List<ResponseFigure> responses = new ArrayList<>();
    responses.add(response(percent, Like::own));
    if (percent != 30) {
      responses.add(response(30, Like::at30));
    }
    if (percent != 50) {
      responses.add(response(50, Like::at50));
    }
    return responses;
  }

  private ResponseFigure response(int threshold, Function<Like, ReliefStatus> status) {
    int all = count(eligible);
    int relieved = count(eligible, one -> status.apply(one) == ReliefStatus.RESPONDER);
    int without = count(eligible, one -> status.apply(one) == ReliefStatus.NONRESPONDER);
    return new ResponseFigure(
        threshold,
        ShareFigure.of(relieved, relieved + without, smallestCell),
        ShareFigure.of(relieved, all, smallestCell),
        ShareFigure.of(all - without, all, smallestCell));
  }

  private SensitivityFigures sensitivity() {
    Map<Like, Integer> own = those(eligible, one -> !one.carriedOver());
    return new SensitivityFigures(
        assessed(eligible, Like::twoPoints),
        count(eligible) - count(own),
        assessed(own, Like::own),
        bySource());
  }

  private SortedMap<BaselineSource, SourceFigures> bySource() {
    SortedMap<BaselineSource, SourceFigures> figures = new TreeMap<>();
    for (BaselineSource source : sources().keySet()) {
      Map<Like, Integer> some = those(eligible, one -> one.source() == source);
      figures.put(
          source,
          new SourceFigures(
              count(some),
              mean(some, FiguresOfCourses::baseline),
              mean(answered(some), FiguresOfCourses::change),
              assessed(some, Like::own)));
    }
    return figures;
  }

  /** Responders among those of whom it is known whether they had relief. */
  private ShareFigure assessed(Map<Like, Integer> some, Function<Like, ReliefStatus> status) {
    int relieved = count(some, one -> status.apply(one) == ReliefStatus.RESPONDER);
    int known = count(some, one -> status.apply(one).isAssessed());
    return ShareFigure.of(relieved, known, smallestCell);
  }
}
