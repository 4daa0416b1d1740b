package health.reprieve.reporting;

import health.reprieve.outcomes.domain.BaselineSource;
import java.util.List;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one condition, or of all conditions shown. One course per patient; only eligible
 * patients, those with a baseline not below the minimum and a course that is over, are in means,
 * rates and curves. On pages every count is there; in what leaves the house a count is null where
 * it is held back.
 *
 * @param belowMinimum patients whose baseline is below the minimum
 * @param withoutBaseline patients who were not asked in time
 * @param notYetDue patients with such a baseline whose course was not over when the report was made
 * @param eligible patients with a baseline that is not below the minimum, and a course that is over
 * @param assessed eligible patients with an answer while relief could begin: the denominator of the
 *     rates
 * @param notAssessed eligible patients without any
 * @param sources where the eligible patients' baselines come from; empty where held back
 * @param baseline pain before the course, in points of 0 to 10
 * @param after pain at day 7 of those with an answer there
 * @param change pain at day 7 minus baseline, in points: negative means less pain
 * @param changePercent the same in percent of the own baseline
 * @param withoutDaySeven eligible patients without an answer on days 5 to 9
 * @param responses at the definition's threshold first, then at 30 and at 50 %
 * @param onset when relief began, of those with relief
 * @param lasts how long it lasted from the end of the last infusion on, of those with relief
 * @param lastsIfRetreatmentIsLoss the same as if each next infusion meant that relief was lost
 * @param cutShort records of relief that end with the next infusion
 * @param ended what had ended relief by some days; not in what leaves the house
 * @param curve how long relief lasted, of all assessed
 * @param cumulative falls at day 7 of every size; null where too few answered, and in what leaves
 *     the house
 * @param falls the same at every tenth threshold
 * @param sensitivity the response under other choices
 */
public record ConditionFigures(
    @Nullable Integer belowMinimum,
    @Nullable Integer withoutBaseline,
    @Nullable Integer notYetDue,
    @Nullable Integer eligible,
    @Nullable Integer assessed,
    @Nullable Integer notAssessed,
    SortedMap<BaselineSource, Integer> sources,
    MeanFigure baseline,
    MeanFigure after,
    MeanFigure change,
    MeanFigure changePercent,
    @Nullable Integer withoutDaySeven,
    List<ResponseFigure> responses,
    DurationFigure onset,
    DurationFigure lasts,
    DurationFigure lastsIfRetreatmentIsLoss,
    @Nullable Integer cutShort,
    EndedFigures ended,
    CurveFigure curve,
    @Nullable CumulativeFigure cumulative,
    FallsFigure falls,
    SensitivityFigures sensitivity) {

  /** The response at the threshold of the definition. */
  public ResponseFigure response() {
    return responses.get(0);
  }

  /** The response at one of the thresholds. */
  public ResponseFigure responseAt(int percent) {
    return responses.stream()
        .filter(response -> response.percent() == percent)
        .findFirst()
        .orElseThrow();
  }
}
