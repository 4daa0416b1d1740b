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
    PairedChange change = PairedChange.of(pairs());
    List<ReliefEpisode> episodes = eligible.stream().map(this::relief).toList();
    ReliefCurve curve = ReliefCurve.of(episodes);
    int withoutBaseline = (int) courses.stream().filter(one -> one.baseline() == null).count();
    return new ConditionFigures(
        courses.size() - eligible.size() - withoutBaseline,
        withoutBaseline,
        eligible.size() - curve.assessed(),
        sources(),
        MeanFigure.of(SampleSummary.of(baselines()), smallestCell),
        MeanFigure.of(change.after(), smallestCell),
        MeanFigure.of(change.difference(), smallestCell),
        MeanFigure.of(SampleSummary.of(percentChanges()), smallestCell),
        eligible.size() - change.n(),
        responses(),
        DurationFigure.of(Turnbull.estimate(onsets(episodes)), smallestCell),
        DurationFigure.of(curve.amongResponders(), smallestCell),
        DurationFigure.of(Turnbull.estimate(lossesWithRetreatment()), smallestCell),
        curve.endings(ReliefEnd.NEXT_INFUSION).size(),
        CurveFigure.of(curve, smallestCell));
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

  private double[] baselines() {
    return eligible.stream()
        .map(CourseOutcomeView::baseline)
        .filter(Objects::nonNull)
        .mapToDouble(FiguresOfCourses::points)
        .toArray();
  }

  private static double points(Baseline baseline) {
    return baseline.tenths() / 10.0;
  }

  private List<DaySevenChange> changes() {
    return eligible.stream().map(CourseOutcomeView::daySeven).filter(Objects::nonNull).toList();
  }

  private List<PairedChange.Pair> pairs() {
    return changes().stream()
        .map(one -> new PairedChange.Pair(points(one.baseline()), one.entry().score()))
        .toList();
  }

  /** Eligible baselines are above 0, so that every change has its percent. */
  private double[] percentChanges() {
    return changes().stream().mapToDouble(change -> change.percent().orElseThrow()).toArray();
  }

  private List<ResponseFigure> responses() {
    Set<Integer> thresholds = new LinkedHashSet<>(Set.of(percent));
    courses.forEach(course -> thresholds.addAll(course.relief().keySet()));
    return thresholds.stream().map(this::response).toList();
  }

  private ResponseFigure response(int threshold) {
    int relieved = count(threshold, ReliefStatus.RESPONDER);
    int assessed = relieved + count(threshold, ReliefStatus.NONRESPONDER);
    return new ResponseFigure(
        threshold,
        ShareFigure.of(relieved, assessed, smallestCell),
        ShareFigure.of(relieved, eligible.size(), smallestCell));
  }

  private int count(int threshold, ReliefStatus status) {
    return (int) eligible.stream().filter(one -> at(one, threshold).status() == status).count();
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
