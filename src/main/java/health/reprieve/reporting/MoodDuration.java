package health.reprieve.reporting;

import health.reprieve.outcomes.domain.ReliefCurve;
import health.reprieve.outcomes.domain.ReliefEnd;
import health.reprieve.reporting.persistence.MoodLine;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How long responses on the PHQ-9 lasted, by the rules of relief. One course per patient; only
 * courses whose days for a response to begin are over count.
 *
 * @param reached patients with a response on any sheet of those days, of those with a sheet there
 * @param lasts how long it lasted from the end of the last infusion on, of those
 * @param cutShort records that end with the next infusion; null where held back, and of too few
 *     responses
 * @param curve share still in response, of all with a sheet
 */
public record MoodDuration(
    ShareFigure reached, DurationFigure lasts, @Nullable Integer cutShort, CurveFigure curve) {

  static MoodDuration of(
      MoodLine line, int smallestCell, Function<ReliefCurve, ReliefBands> bandsOf) {
    boolean byTheHour = line.responses().size() <= DurationFigure.BY_THE_HOUR;
    ReliefCurve curve =
        ReliefCurve.of(
            byTheHour ? line.responses() : ReliefCurve.toTheDay(line.responses()),
            line.withoutResponse());
    int responses = curve.responders();
    ReliefBands bands = responses < smallestCell ? null : bandsOf.apply(curve);
    return new MoodDuration(
        ShareFigure.of(responses, curve.assessed(), smallestCell),
        DurationFigure.of(
            curve.amongResponders(), bands == null ? null : bands.median(), smallestCell),
        responses < smallestCell ? null : curve.endedBy(ReliefEnd.NEXT_INFUSION),
        CurveFigure.of(curve, bands, smallestCell));
  }

  /** Of how many it would be, and nothing more. */
  MoodDuration held() {
    return new MoodDuration(
        reached.held(), new DurationFigure(lasts.n(), null, null), null, CurveFigure.HELD_BACK);
  }

  /** Nothing, not even of how many. */
  static MoodDuration none() {
    return new MoodDuration(
        ShareFigure.HELD_BACK, new DurationFigure(null, null, null), null, CurveFigure.HELD_BACK);
  }

  /** Without what tells of single patients. */
  MoodDuration summary() {
    return new MoodDuration(
        reached, new DurationFigure(lasts.n(), lasts.median(), null), null, CurveFigure.HELD_BACK);
  }
}
