package health.reprieve.reporting.web;

import health.reprieve.outcomes.domain.CourseDays;
import health.reprieve.outcomes.domain.MoodTerms;
import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.reporting.MoodDuration;
import health.reprieve.reporting.MoodFigures;
import health.reprieve.reporting.MoodFigures.MoodRate;
import health.reprieve.reporting.web.FiguresJson.CurveJson;
import health.reprieve.reporting.web.FiguresJson.MeanJson;
import health.reprieve.reporting.web.FiguresJson.MedianJson;
import health.reprieve.reporting.web.FiguresJson.ShareJson;
import org.jspecify.annotations.Nullable;

/** Mood of one condition on the PHQ-9 as JSON, unrounded. What is held back is left out. */
public record MoodJson(
    @Nullable Integer eligible,
    @Nullable Integer followed,
    @Nullable Integer withoutFollowUp,
    @Nullable Integer notYetDue,
    @Nullable Integer inRemissionBefore,
    @Nullable Integer withoutBaseline,
    MeanJson before,
    MeanJson after,
    MeanJson change,
    MeanJson changePercent,
    RateJson response,
    RateJson remission,
    DurationJson duration) {

  static @Nullable MoodJson of(@Nullable MoodFigures figures) {
    return figures == null
        ? null
        : new MoodJson(
            figures.eligible(),
            figures.followed(),
            figures.withoutFollowUp(),
            figures.notYetDue(),
            figures.inRemission(),
            figures.withoutBaseline(),
            MeanJson.of(figures.before()),
            MeanJson.of(figures.after()),
            MeanJson.of(figures.change()),
            MeanJson.of(figures.changePercent()),
            RateJson.of(figures.response()),
            RateJson.of(figures.remission()),
            DurationJson.of(figures.duration()));
  }

  /** A rate among those followed, and what it could be with the missing. */
  public record RateJson(ShareJson observed, ShareJson worstCase, ShareJson bestCase) {

    static RateJson of(MoodRate rate) {
      return new RateJson(
          ShareJson.of(rate.observed()),
          ShareJson.of(rate.worstCase()),
          ShareJson.of(rate.bestCase()));
    }
  }

  /** How long responses lasted. */
  public record DurationJson(
      ShareJson reached, MedianJson lasts, @Nullable Integer cutShort, CurveJson curve) {

    static DurationJson of(MoodDuration duration) {
      return new DurationJson(
          ShareJson.of(duration.reached()),
          MedianJson.of(duration.lasts()),
          duration.cutShort(),
          CurveJson.of(duration.curve()));
    }
  }

  /** The rules that the figures follow. */
  public record RulesJson(
      int daysBefore,
      int firstDayAfter,
      int lastDayAfter,
      int responsePercent,
      int confirmations,
      int remissionBelow) {

    static RulesJson of(MoodTerms terms) {
      return new RulesJson(
          CourseDays.MOOD_DAYS_BEFORE,
          CourseDays.MOOD_FIRST_DAY,
          terms.windowDays(),
          terms.responsePercent(),
          terms.confirmations(),
          MoodTotals.REMISSION_BELOW);
    }
  }
}
