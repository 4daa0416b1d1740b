package health.reprieve.reporting;

import health.reprieve.outcomes.CourseOutcomeView;
import health.reprieve.outcomes.domain.Baseline;
import health.reprieve.outcomes.domain.BaselineSource;
import health.reprieve.outcomes.domain.DaySevenChange;
import health.reprieve.outcomes.domain.EventInterval;
import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.outcomes.domain.ReliefDuration;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.outcomes.domain.ReliefEpisode;
import health.reprieve.outcomes.domain.ReliefStatus;
import health.reprieve.reporting.SensitivityFigures.SourceFigures;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.PairedChange;
import health.reprieve.statistics.SampleSummary;
import health.reprieve.statistics.Turnbull;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Makes the figures of some courses, one of each patient. */
final class FiguresOfCourses {

  private final List<CourseOutcomeView> courses;
  private final List<CourseOutcomeView> eligible;
  private final int percent;
  private final int smallestCell;

  /**
   * @param courses one of each patient
   * @param percent threshold of the definition
   * @param smallestCell nothing is said of fewer patients
   */
  FiguresOfCourses(List<CourseOutcomeView> courses, int percent, int smallestCell) {
    this.courses = courses;
    this.percent = percent;
    this.smallestCell = smallestCell;
    this.eligible =
        courses.stream().filter(one -> relief(one).status() != ReliefStatus.INELIGIBLE).toList();
  }

  ConditionFigures figures() {
    PairedChange change = PairedChange.of(pairs(eligible));
    List<ReliefEpisode> episodes = eligible.stream().map(this::relief).toList();
    ReliefCurve curve = ReliefCurve.of(episodes);
    ReliefBands bands = curve.responders() < smallestCell ? null : ReliefBands.of(curve);
    int withoutBaseline = (int) courses.stream().filter(one -> one.baseline() == null).count();
    return new ConditionFigures(
        courses.size() - eligible.size() - withoutBaseline,
        withoutBaseline,
        eligible.size(),
        curve.assessed(),
        eligible.size() - curve.assessed(),
        sources(),
        MeanFigure.of(SampleSummary.of(baselines(eligible)), smallestCell),
        MeanFigure.of(change.after(), smallestCell),
        MeanFigure.of(change.difference(), smallestCell),
        MeanFigure.of(SampleSummary.of(percentChanges()), smallestCell),
        eligible.size() - change.n(),
        responses(),
        DurationFigure.of(Turnbull.estimate(onsets(episodes)), null, smallestCell),
        DurationFigure.of(
            curve.amongResponders(), bands == null ? null : bands.median(), smallestCell),
        DurationFigure.of(Turnbull.estimate(lossesWithRetreatment()), null, smallestCell),
        curve.endings(ReliefEnd.NEXT_INFUSION).size(),
        CurveFigure.of(curve, bands, smallestCell),
        change.n() < smallestCell ? null : CumulativeFigure.of(eligible),
        sensitivity());
  }

  private ReliefEpisode relief(CourseOutcomeView course) {
    return at(course, percent);
  }

  private static ReliefEpisode at(CourseOutcomeView course, int threshold) {
    return Objects.requireNonNull(course.relief().get(threshold));
  }

  private SortedMap<BaselineSource, Integer> sources() {
    return eligible.stream()
        .map(CourseOutcomeView::baseline)
        .filter(Objects::nonNull)
        .collect(Collectors.toMap(Baseline::source, one -> 1, Integer::sum, TreeMap::new));
  }

  private static double[] baselines(List<CourseOutcomeView> some) {
    return some.stream()
        .map(CourseOutcomeView::baseline)
        .filter(Objects::nonNull)
        .mapToDouble(FiguresOfCourses::points)
        .toArray();
  }

  private static double points(Baseline baseline) {
    return baseline.tenths() / 10.0;
  }

  private static List<DaySevenChange> changes(List<CourseOutcomeView> some) {
    return some.stream().map(CourseOutcomeView::daySeven).filter(Objects::nonNull).toList();
  }

  private static List<PairedChange.Pair> pairs(List<CourseOutcomeView> some) {
    return changes(some).stream()
        .map(one -> new PairedChange.Pair(points(one.baseline()), one.entry().score()))
        .toList();
  }

  /** Eligible baselines are above 0, so that every change has its percent. */
  private double[] percentChanges() {
    return changes(eligible).stream()
        .mapToDouble(change -> change.percent().orElseThrow())
        .toArray();
  }

  /** At the definition's own threshold first, then at each other one. */
  private List<ResponseFigure> responses() {
    Set<Integer> thresholds = new LinkedHashSet<>(Set.of(percent));
    courses.forEach(course -> thresholds.addAll(course.relief().keySet()));
    return thresholds.stream()
        .map(
            threshold ->
                new ResponseFigure(
                    threshold,
                    share(eligible, one -> at(one, threshold), ReliefStatus::isAssessed)))
        .toList();
  }

  private SensitivityFigures sensitivity() {
    List<CourseOutcomeView> own =
        eligible.stream().filter(course -> !course.carriedOver()).toList();
    return new SensitivityFigures(
        share(eligible, CourseOutcomeView::twoPoints, ReliefStatus::isAssessed),
        share(eligible, this::relief, status -> true),
        bestCase(),
        eligible.size() - own.size(),
        share(own, this::relief, ReliefStatus::isAssessed),
        bySource());
  }

  private ShareFigure bestCase() {
    int without =
        (int)
            eligible.stream()
                .filter(one -> relief(one).status() == ReliefStatus.NONRESPONDER)
                .count();
    return ShareFigure.of(eligible.size() - without, eligible.size(), smallestCell);
  }

  private SortedMap<BaselineSource, SourceFigures> bySource() {
    SortedMap<BaselineSource, SourceFigures> figures = new TreeMap<>();
    for (BaselineSource source : sources().keySet()) {
      List<CourseOutcomeView> some =
          eligible.stream()
              .filter(one -> Objects.requireNonNull(one.baseline()).source() == source)
              .toList();
      figures.put(
          source,
          new SourceFigures(
              some.size(),
              MeanFigure.of(SampleSummary.of(baselines(some)), smallestCell),
              MeanFigure.of(PairedChange.of(pairs(some)).difference(), smallestCell),
              share(some, this::relief, ReliefStatus::isAssessed)));
    }
    return figures;
  }

  /**
   * Responders among those whose status counts.
   *
   * @param counts which status is in the denominator
   */
  private ShareFigure share(
      List<CourseOutcomeView> some,
      Function<CourseOutcomeView, ReliefEpisode> episode,
      Predicate<ReliefStatus> counts) {
    List<ReliefStatus> counted =
        some.stream().map(episode).map(ReliefEpisode::status).filter(counts).toList();
    int relieved = (int) counted.stream().filter(one -> one == ReliefStatus.RESPONDER).count();
    return ShareFigure.of(relieved, counted.size(), smallestCell);
  }

  private static List<CensoredInterval> onsets(List<ReliefEpisode> episodes) {
    return episodes.stream()
        .map(ReliefEpisode::onset)
        .filter(Objects::nonNull)
        .map(EventInterval::inHours)
        .toList();
  }

  private List<CensoredInterval> lossesWithRetreatment() {
    return eligible.stream()
        .filter(one -> relief(one).duration() != null)
        .map(this::lossWithRetreatment)
        .toList();
  }

  /** Relief that the next infusion cut short counts as lost by then. */
  private CensoredInterval lossWithRetreatment(CourseOutcomeView course) {
    ReliefDuration duration = Objects.requireNonNull(relief(course).duration());
    @Nullable Duration next = course.nextInfusion();
    return duration.end() == ReliefEnd.NEXT_INFUSION && next != null
        ? new EventInterval(duration.lost().after(), next).inHours()
        : duration.lost().inHours();
  }
}
