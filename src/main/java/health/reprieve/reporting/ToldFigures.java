package health.reprieve.reporting;

import health.reprieve.outcomes.domain.BaselineSource;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.IntPredicate;

/**
 * Which figures of a line a page tells.
 *
 * @param baseline the mean of the eligible
 * @param daySeven what is said of those who answered at day 7
 * @param relief rates and curve of the assessed
 * @param ended what ended relief
 * @param own the response without carry-over
 * @param sources of the baseline, of which figures are told
 * @param days on which it is told who is in relief
 */
record ToldFigures(
    boolean baseline,
    boolean daySeven,
    boolean relief,
    boolean ended,
    boolean own,
    Sources sources,
    IntPredicate days) {

  /**
   * Sources of the baseline by what is told of each.
   *
   * @param baseline whose mean of it
   * @param daySeven whose change
   * @param relief whose response
   */
  record Sources(
      Set<BaselineSource> baseline, Set<BaselineSource> daySeven, Set<BaselineSource> relief) {}

  /** The figures with the others left out; counts of patients that they are made of stay. */
  ConditionFigures of(ConditionFigures all) {
    return new ConditionFigures(
        all.belowMinimum(),
        all.withoutBaseline(),
        all.notYetDue(),
        all.eligible(),
        all.assessed(),
        all.notAssessed(),
        all.sources(),
        baseline ? all.baseline() : all.baseline().held(),
        daySeven(all.after()),
        daySeven(all.change()),
        daySeven(all.changePercent()),
        all.withoutDaySeven(),
        relief ? all.responses() : all.responses().stream().map(ResponseFigure::held).toList(),
        median(all.onset()),
        median(all.lasts()),
        median(all.lastsIfRetreatmentIsLoss()),
        relief && ended ? all.cutShort() : null,
        relief && ended ? all.ended().told(days) : EndedFigures.none(HeldBack.FEW),
        relief ? all.curve().told(days) : CurveFigure.HELD_BACK,
        daySeven ? all.cumulative() : null,
        daySeven ? all.falls() : FallsFigure.none(HeldBack.FEW),
        sensitivity(all.sensitivity()));
  }

  private MeanFigure daySeven(MeanFigure figure) {
    return daySeven ? figure : figure.held();
  }

  /** Beside its number of patients the rate would be known. */
  private DurationFigure median(DurationFigure figure) {
    return relief ? figure : new DurationFigure(null, figure.median(), figure.band());
  }

  private SensitivityFigures sensitivity(SensitivityFigures all) {
    SortedMap<BaselineSource, SensitivityFigures.SourceFigures> bySource = new TreeMap<>();
    all.bySource().forEach((source, some) -> bySource.put(source, source(source, some)));
    return new SensitivityFigures(
        relief ? all.twoPoints() : all.twoPoints().held(),
        all.carriedOver(),
        own ? all.withoutCarryOver() : all.withoutCarryOver().held(),
        bySource);
  }

  private SensitivityFigures.SourceFigures source(
      BaselineSource source, SensitivityFigures.SourceFigures some) {
    return new SensitivityFigures.SourceFigures(
        some.patients(),
        sources.baseline.contains(source) ? some.baseline() : some.baseline().held(),
        sources.daySeven.contains(source) ? some.change() : some.change().held(),
        sources.relief.contains(source) ? some.relief() : some.relief().held());
  }
}
