package health.reprieve.reporting.web;

import health.reprieve.outcomes.domain.CourseDays;
import health.reprieve.outcomes.domain.MoodTotals;
import health.reprieve.reporting.MoodFigures;
import health.reprieve.reporting.MoodFigures.MoodRate;
import health.reprieve.reporting.web.FiguresJson.MeanJson;
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
    RateJson remission) {

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
            RateJson.of(figures.remission()));
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

  /** The rules that the figures follow. */
  public record RulesJson(
      int daysBefore,
      int firstDayAfter,
      int lastDayAfter,
      int responsePercent,
      int remissionBelow) {

    static final RulesJson ALL =
        new RulesJson(
            CourseDays.MOOD_DAYS_BEFORE,
            CourseDays.MOOD_FIRST_DAY,
            CourseDays.MOOD_LAST_DAY,
            MoodTotals.RESPONSE_PERCENT,
            MoodTotals.REMISSION_BELOW);
  }
}
