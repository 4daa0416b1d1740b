package health.reprieve.reporting.web;

import health.reprieve.reporting.ConditionFigures;
import health.reprieve.reporting.CurveFigure;
import health.reprieve.reporting.DurationFigure;
import health.reprieve.reporting.MeanFigure;
import health.reprieve.reporting.ResponseFigure;
import health.reprieve.reporting.SensitivityFigures;
import health.reprieve.reporting.SensitivityFigures.SourceFigures;
import health.reprieve.reporting.ShareFigure;
import health.reprieve.statistics.CensoredInterval;
import health.reprieve.statistics.ConfidenceInterval;
import health.reprieve.statistics.SurvivalRange;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The figures of one condition as JSON, unrounded. Times in days. What is held back is left out.
 */
public record FiguresJson(
    @Nullable Integer eligible,
    @Nullable Integer assessed,
    @Nullable Integer notAssessed,
    @Nullable Integer belowMinimum,
    @Nullable Integer withoutBaseline,
    @Nullable Integer notYetDue,
    @Nullable Integer withoutDaySeven,
    Map<String, Integer> baselineSources,
    MeanJson baseline,
    MeanJson after,
    MeanJson change,
    MeanJson changePercent,
    List<ResponseJson> responses,
    MedianJson onset,
    MedianJson lasts,
    MedianJson lastsIfRetreatmentIsLoss,
    @Nullable Integer cutShort,
    EndedJson ended,
    CurveJson curve,
    FallsJson falls,
    SensitivityJson sensitivity) {

  static FiguresJson of(ConditionFigures figures) {
    return new FiguresJson(
        figures.eligible(),
        figures.assessed(),
        figures.notAssessed(),
        figures.belowMinimum(),
        figures.withoutBaseline(),
        figures.notYetDue(),
        figures.withoutDaySeven(),
        figures.sources().entrySet().stream()
            .collect(Collectors.toMap(one -> one.getKey().name(), Map.Entry::getValue)),
        MeanJson.of(figures.baseline()),
        MeanJson.of(figures.after()),
        MeanJson.of(figures.change()),
        MeanJson.of(figures.changePercent()),
        figures.responses().stream().map(ResponseJson::of).toList(),
        MedianJson.of(figures.onset()),
        MedianJson.of(figures.lasts()),
        MedianJson.of(figures.lastsIfRetreatmentIsLoss()),
        figures.cutShort(),
        EndedJson.of(figures.ended()),
        CurveJson.of(figures.curve()),
        FallsJson.of(figures.falls()),
        SensitivityJson.of(figures.sensitivity()));
  }

  /** The response under other choices. */
  public record SensitivityJson(
      ShareJson twoPoints,
      @Nullable Integer carriedOver,
      ShareJson withoutCarryOver,
      Map<String, SourceJson> bySource) {

    static SensitivityJson of(SensitivityFigures figures) {
      return new SensitivityJson(
          ShareJson.of(figures.twoPoints()),
          figures.carriedOver(),
          ShareJson.of(figures.withoutCarryOver()),
          figures.bySource().entrySet().stream()
              .collect(
                  Collectors.toMap(
                      one -> one.getKey().name(), one -> SourceJson.of(one.getValue()))));
    }
  }

  /** Patients whose baseline has one source. */
  public record SourceJson(int patients, MeanJson baseline, MeanJson change, ShareJson relief) {

    static SourceJson of(SourceFigures figures) {
      return new SourceJson(
          figures.patients(),
          MeanJson.of(figures.baseline()),
          MeanJson.of(figures.change()),
          ShareJson.of(figures.relief()));
    }
  }

  /** A mean with the ends of its 95 % interval. */
  public record MeanJson(
      @Nullable Integer n,
      @Nullable Double mean,
      @Nullable Double sd,
      @Nullable Double lower,
      @Nullable Double upper) {

    static MeanJson of(MeanFigure figure) {
      ConfidenceInterval interval = figure.interval();
      return new MeanJson(
          figure.n(),
          figure.mean(),
          figure.sd(),
          interval == null ? null : interval.lower(),
          interval == null ? null : interval.upper());
    }
  }

  /** A share of 0 to 1 with the ends of its 95 % interval. */
  public record ShareJson(
      @Nullable Integer count,
      @Nullable Integer total,
      @Nullable Double share,
      @Nullable Double lower,
      @Nullable Double upper) {

    static ShareJson of(ShareFigure figure) {
      ConfidenceInterval interval = figure.interval();
      return new ShareJson(
          figure.count(),
          figure.total(),
          figure.share(),
          interval == null ? null : interval.lower(),
          interval == null ? null : interval.upper());
    }
  }

  /** Patients with relief at one threshold, of all assessed, and what it could be of all. */
  public record ResponseJson(
      int percent, ShareJson relief, ShareJson worstCase, ShareJson bestCase) {

    static ResponseJson of(ResponseFigure figure) {
      return new ResponseJson(
          figure.percent(),
          ShareJson.of(figure.relief()),
          ShareJson.of(figure.worstCase()),
          ShareJson.of(figure.bestCase()));
    }
  }

  /** A median as (after, upTo]; without upTo it was not reached. */
  public record MedianJson(
      @Nullable Integer n,
      @Nullable Double after,
      @Nullable Double upTo,
      @Nullable Double bandLower,
      @Nullable Double bandUpper) {

    static MedianJson of(DurationFigure figure) {
      CensoredInterval median = figure.median();
      ConfidenceInterval band = figure.band();
      return new MedianJson(
          figure.n(),
          median == null ? null : median.left(),
          median == null || median.isOpenEnded() ? null : median.right(),
          band == null ? null : band.lower(),
          band == null || Double.isInfinite(band.upper()) ? null : band.upper());
    }
  }

  /** The share in relief, as far as enough patients are known to be. */
  public record CurveJson(
      @Nullable Double endsAtDay,
      @Nullable Double start,
      List<StepJson> steps,
      List<DayJson> days) {

    static CurveJson of(CurveFigure curve) {
      return new CurveJson(
          curve.endsAtDay(),
          curve.start(),
          curve.steps().stream().map(StepJson::of).toList(),
          curve.atDays().stream().map(DayJson::of).toList());
    }
  }

  /** A fall of the share in relief after one day and not after the other. */
  public record StepJson(double after, @Nullable Double upTo, double from, double to) {

    static StepJson of(CurveFigure.Step step) {
      return new StepJson(step.fromDay(), step.toDay(), step.before(), step.after());
    }
  }

  /** Where patients stand on one day. */
  public record DayJson(
      int day,
      @Nullable Integer inRelief,
      @Nullable Integer unsure,
      @Nullable Double lower,
      @Nullable Double upper,
      @Nullable Double bandLower,
      @Nullable Double bandUpper) {

    static DayJson of(CurveFigure.AtDay at) {
      SurvivalRange share = at.share();
      ConfidenceInterval band = at.band();
      return new DayJson(
          at.day(),
          at.known(),
          at.unsure(),
          share == null ? null : share.lower(),
          share == null ? null : share.upper(),
          band == null ? null : band.lower(),
          band == null ? null : band.upper());
    }
  }
}
